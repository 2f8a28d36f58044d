"""Whether a guarantee names what is there, and promises one thing that can be looked up."""

from collections.abc import Iterator

from someguide.load.mistakes import missed
from someguide.load.schema import WrittenGuarantee, WrittenGuideline
from someguide.model.problem import Fault, Path, fault
from someguide.model.vocabulary import Vocabulary


def guarantees(written: WrittenGuideline, words: Vocabulary) -> Iterator[Fault]:
    """Yield every name without a bearer in the guarantees, and every promise that is none."""
    for index, guarantee in enumerate(written.guarantees):
        at: Path = ("guarantees", index)
        yield from _when(at, guarantee, words)
        yield from _promise(at, guarantee)
        yield from _names(at, guarantee, written)


def _when(at: Path, guarantee: WrittenGuarantee, words: Vocabulary) -> Iterator[Fault]:
    for name, options in guarantee.when.items():
        where: Path = (*at, "when", name)
        asked = words.questions.get(name)
        if asked is None:
            yield missed(where, "unknown-asked", name, words.questions)
            continue
        known = {*asked.options, *asked.groups}
        for option in options:
            if option not in known:
                yield missed(where, "unknown-option", option, known, asked=name)


def _promise(at: Path, guarantee: WrittenGuarantee) -> Iterator[Fault]:
    if (guarantee.always is None) == (guarantee.never is None):
        yield fault(at, "guarantee-always-or-never", guarantee=guarantee.name)
    for bound, claim in (("always", guarantee.always), ("never", guarantee.never)):
        if claim and not claim.verdict and not claim.rule:
            yield fault((*at, bound), "guarantee-empty", bound=bound)


def _names(at: Path, guarantee: WrittenGuarantee, written: WrittenGuideline) -> Iterator[Fault]:
    for bound, claim in (("always", guarantee.always), ("never", guarantee.never)):
        for rule in (claim.rule if claim else None) or ():
            if rule not in written.rules:
                yield missed((*at, bound, "rule"), "unknown-rule", rule, written.rules)
    cited = {passage.print for rule in written.rules.values() for passage in rule.passages}
    for print_ in guarantee.passages:
        if print_ not in cited:
            yield missed((*at, "passages"), "guarantee-uncited", print_, cited)
