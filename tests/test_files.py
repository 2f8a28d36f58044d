"""Files are written whole or not at all."""

import os
import stat

import pytest

from someguide.files import write


def test_a_file_is_replaced_whole(tmp_path):
    file = tmp_path / "æøå navn.txt"
    write(file, "gammel")
    write(file, "ny\n")
    assert file.read_bytes() == b"ny\n"
    assert list(tmp_path.iterdir()) == [file]


def test_the_mode_is_what_the_user_asked_for(tmp_path):
    before = os.umask(0o022)
    try:
        write(tmp_path / "open", "")
        write(tmp_path / "private", "", private=True)
    finally:
        os.umask(before)
    assert stat.S_IMODE((tmp_path / "open").stat().st_mode) == 0o644
    assert stat.S_IMODE((tmp_path / "private").stat().st_mode) == 0o600


def test_a_failure_leaves_the_old_file_and_no_litter(tmp_path, monkeypatch):
    file = tmp_path / "f"
    write(file, "gammel")

    def full(_: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(OSError, match="No space"):
        write(file, "ny")
    assert file.read_text("utf-8") == "gammel"
    assert list(tmp_path.iterdir()) == [file]


def test_a_folder_in_the_way_is_an_error(tmp_path):
    (tmp_path / "d").mkdir()
    with pytest.raises(OSError, match="d"):
        write(tmp_path / "d", "ny")
    assert [each.name for each in tmp_path.iterdir()] == ["d"]
