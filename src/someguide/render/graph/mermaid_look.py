"""Signs and colours of a Mermaid flowchart."""

from collections.abc import Iterator

from someguide.drawing.drawing import Arrow, Choice, Drawing
from someguide.render.graph.marks import FAINT, PALE, Mark, arrow_ink, marks

_FIGURES = {
    "ok": "🟢",
    "care": "🔷",
    "ask": "🟨",
    "stop": "🛑",
    "silent": "🟣",
    "outside": "⬜",
}
"""A line in a Mermaid box has no colour and no frame of its own: a coloured figure stands for both."""
_BOXES = {
    "one": "fill:#ffffff,stroke:#2b3a4a,color:#1c2630,text-align:left",
    "many": "fill:#ffffff,stroke:#2b3a4a,color:#1c2630,stroke-width:2px,text-align:left",
    "route": "fill:#e9ecef,stroke:#66727f,color:#33414f,text-align:left",
    "thick": "fill:#ffffff,stroke:#1c2630,color:#1c2630,stroke-width:5px,text-align:left",
    "faint": f"fill:{PALE},stroke:{FAINT},color:{FAINT},text-align:left",
    "frame": "fill:#f7f9fb,stroke:#9aa5b1,color:#1c2630,text-align:left",
}
_THICK = ",stroke-width:5px"


def figured(mark: Mark) -> str:
    """Return figure, sign and word of a mark."""
    return f"{_FIGURES[mark.kind]} {mark.text}"


def given(choice: Choice) -> str:
    """Return what an answer gives; empty where that is nothing."""
    return ", ".join(map(figured, marks(choice)))


def styles(drawing: Drawing) -> Iterator[str]:
    """Yield the lines that give boxes and arrows their colours; arrows are known by their number."""
    for name, look in _BOXES.items():
        yield f"  classDef {name} {look}"
    looks: dict[str, list[str]] = {}
    for number, arrow in enumerate(drawing.arrows):
        looks.setdefault(_look(drawing, arrow), []).append(str(number))
    for look, numbers in looks.items():
        yield f"  linkStyle {','.join(numbers)} {look}"


def _look(drawing: Drawing, arrow: Arrow) -> str:
    return f"stroke:{arrow_ink(drawing, arrow)}{_THICK if arrow.walked else ''}"
