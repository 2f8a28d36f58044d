"""A drawing as SVG that can be read aloud, and that refers to nothing outside itself."""

from xml.etree import ElementTree as ET

from someguide.drawing.drawing import Drawing
from someguide.render.graph.layout import laid_out
from someguide.render.origin import head
from someguide.render.style import Style
from someguide.render.wording import clean
from someguide.words import count

_SVG = "http://www.w3.org/2000/svg"
_XLINK = "http://www.w3.org/1999/xlink"


def render(drawing: Drawing, style: Style) -> str:
    """Return the drawing as SVG."""
    picture = ET.fromstring(laid_out(drawing, style, "svg"))  # noqa: S314 - Graphviz wrote it
    for part in picture.iter(f"{{{_SVG}}}g"):
        _tell(part)
    _name(picture, drawing)
    ET.register_namespace("", _SVG)
    return ET.tostring(picture, encoding="unicode", xml_declaration=False) + "\n"


def _tell(part: ET.Element) -> None:
    """Give a box or an arrow the title that stands in its tooltip, in place of its name in DOT."""
    title, inner = part.find(f"{{{_SVG}}}title"), part.find(f"{{{_SVG}}}g")
    link = inner.find(f"{{{_SVG}}}a") if inner is not None else None
    if title is None or inner is None or link is None:
        return
    title.text = link.get(f"{{{_XLINK}}}title")
    part.remove(inner)
    part.extend(list(link))


def _name(picture: ET.Element, drawing: Drawing) -> None:
    """Say what the whole is, for those who cannot see it."""
    whole = picture.find(f"{{{_SVG}}}g/{{{_SVG}}}title")
    title, told = ET.Element(f"{{{_SVG}}}title"), ET.Element(f"{{{_SVG}}}desc")
    title.text = clean(" · ".join(head(drawing.guideline)))
    told.text = count("graph.told", len(drawing.boxes), guideline=drawing.guideline.id)
    title.set("id", "title")
    told.set("id", "desc")
    picture[:0] = [title, told]
    picture.set("role", "graphics-document")
    picture.set("aria-labelledby", "title desc")
    if whole is not None:
        whole.text = title.text
