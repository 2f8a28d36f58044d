"""What the examples exercise: in lines with examples to paste, and as data."""

import json
from collections.abc import Iterable, Iterator, Sequence

from someguide.model.problem import Problem
from someguide.render import problems, story
from someguide.render.data import Data
from someguide.render.wording import clean
from someguide.verify.coverage import KINDS, Coverage, Proposal
from someguide.verify.goals import Kind
from someguide.verify.outcome import Outcome
from someguide.words import say


def render(outcomes: Sequence[Outcome]) -> str:
    """Return, for each guideline, the share exercised, what is missed, and an example to paste for each."""
    lines = (
        line for outcome in outcomes if outcome.coverage for line in _lines(outcome.name, outcome.coverage)
    )
    return "".join(f"{line}\n" for line in lines)


def as_data(coverage: Coverage) -> Data:
    """Return the same as data; what is missed comes with the walk that would exercise it."""
    scores = coverage.scores.items()
    return {
        **{kind: {"held": score.held, "of": score.of} for kind, score in scores},
        "gaps": [{**problems.as_data(gap), "story": story.as_data(gap.story)} for gap in coverage.gaps],
    }


def _lines(name: str, coverage: Coverage) -> Iterator[str]:
    shares = ", ".join(
        say(f"coverage.{kind}", **_share(coverage, kind)) for kind in KINDS if coverage.scores[kind].of
    )
    yield clean(say("coverage.exercised", name=name, shares=shares))
    for gap in coverage.gaps:
        yield _line(gap)
    if coverage.proposals:
        yield ""
        yield from (f"  # {line}" for line in say("coverage.paste").split("\n"))
        for proposal in coverage.proposals:
            yield from _example(proposal)


def _share(coverage: Coverage, kind: Kind) -> dict[str, int]:
    score = coverage.scores[kind]
    return {"held": score.held, "of": score.of, "percent": score.held * 100 // score.of}


def _line(gap: Problem) -> str:
    place = gap.place
    return clean(f"{place.file}:{place.line}:{place.column}: {gap.code}: {problems.sentence(gap)}")


def _example(proposal: Proposal) -> Iterator[str]:
    """Yield a proposal as an example of the file: what it says, a person must fill in."""
    lines = sorted({gap.place.line for gap in proposal.gaps})
    yield f"  # {say('coverage.closes', lines=', '.join(map(str, lines)))}"
    yield f"  - name: {json.dumps(clean(story.told(proposal.story)), ensure_ascii=False)}"
    answers = ", ".join(
        f"{turn.asks}: {_answer(turn.options, many=turn.many)}" for turn in proposal.story.turns
    )
    yield f"    answers: {{{answers}}}"
    yield f"    verdict: # {say('coverage.verdict')}"
    yield f"    passages: [] # {say('coverage.passages')}"


def _answer(options: Iterable[str], *, many: bool) -> str:
    joined = ", ".join(options)
    return f"[{joined}]" if many else joined
