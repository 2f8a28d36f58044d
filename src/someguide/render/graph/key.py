"""The key to a picture: whose guideline it is, and what its marks and arrows mean."""

from someguide.drawing.drawing import Drawing
from someguide.render.graph.marks import FAINT, every_mark, key_texts
from someguide.render.graph.table import badge, lines, small
from someguide.render.origin import head, reading

_WIDE = 120


def key(drawing: Drawing) -> str:
    """Return title and key as an HTML-like label."""
    title = lines(" · ".join(head(drawing.guideline)), _WIDE)
    foot = lines(reading(drawing.guideline), _WIDE)
    rows = (
        f'<TR><TD ALIGN="LEFT" BALIGN="LEFT"><FONT POINT-SIZE="18"><B>{title}</B></FONT></TD></TR>',
        f'<TR><TD ALIGN="LEFT">{_marks()}</TD></TR>',
        *(
            f'<TR><TD ALIGN="LEFT" BALIGN="LEFT">{lines(text, _WIDE)}</TD></TR>'
            for text in key_texts(drawing)
        ),
        f'<TR><TD ALIGN="LEFT" BALIGN="LEFT">{small(foot, FAINT)}</TD></TR>',
    )
    return f'<TABLE BORDER="0" CELLPADDING="3">{"".join(rows)}</TABLE>'


def _marks() -> str:
    cells = "".join(f"<TD>{badge(mark)}</TD>" for mark in every_mark())
    return f'<TABLE BORDER="0" CELLPADDING="2"><TR>{cells}</TR></TABLE>'
