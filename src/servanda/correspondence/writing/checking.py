"""Whether a Word file can be a template: only fields that exist, in whole tags, and nothing that runs."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterator

from django.utils.translation import gettext as _
from docxtpl import DocxTemplate
from jinja2 import TemplateSyntaxError, nodes
from jinja2.sandbox import SandboxedEnvironment
from lxml.etree import LxmlError

from servanda.common.errors import BadInput
from servanda.correspondence.writing.values import FIELDS

ALLOWED = (nodes.Template, nodes.Output, nodes.TemplateData, nodes.Name)


def check_template(content: bytes) -> frozenset[str]:
    """The fields that a template names; BadInput with a sentence for each thing that is wrong with it."""
    mistakes: list[str] = []
    named: set[str] = set()
    try:
        for part in _parts(content):
            tree = SandboxedEnvironment().parse(part)
            named |= {name.name for name in tree.find_all(nodes.Name)}
            if any(not isinstance(node, ALLOWED) for node in tree.find_all(nodes.Node)):
                mistakes.append(
                    _(
                        "The template holds a command. Only fields in double braces are possible: {{ mission }}."
                    )
                )
    except TemplateSyntaxError as error:
        raise BadInput(
            _("A field is not closed or not whole (%(why)s). Write it anew in one go: {{ mission }}.")
            % {"why": error.message}
        ) from error
    except (KeyError, ValueError, OSError, zipfile.BadZipFile, LxmlError) as error:
        raise BadInput(
            _("This file cannot be read as a Word document. Save it as .docx and try again.")
        ) from error
    mistakes += [
        _("There is no field “%(field)s”. Fields are: %(fields)s.")
        % {"field": name[:60], "fields": ", ".join(sorted(FIELDS))}
        for name in sorted(named - set(FIELDS))
    ]
    if mistakes:
        raise BadInput(list(dict.fromkeys(mistakes)))
    return frozenset(named)


def _parts(content: bytes) -> Iterator[str]:
    """The body, the headers and the footers, with tags that Word had cut into runs put together."""
    word = DocxTemplate(io.BytesIO(content))
    word.init_docx()
    yield word.patch_xml(word.get_xml())
    for uri in (word.HEADER_URI, word.FOOTER_URI):
        for _key, part in word.get_headers_footers(uri):
            yield word.patch_xml(word.get_part_xml(part))
