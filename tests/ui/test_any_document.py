"""Whatever a file may hold can be shown: the schema's bounds are the window's."""

from hypothesis import HealthCheck, given, settings

from tests.files.documents import difference, documents
from xorgui.files.documents import write


@given(documents())
@settings(max_examples=12, suppress_health_check=[HealthCheck.too_slow, HealthCheck.function_scoped_fixture])
def test_any_document_is_shown_and_saved_again(window, tmp_path, saved):
    path = tmp_path / "any.xorlab"
    write(path, saved)
    window.file.open(path)
    for index in range(window.charts.tabs.count()):
        window.show_chart(index)
        window.grab()
    window.file.save(path)
    assert difference(window.document.experiment, saved.experiment) == ""
    assert difference(window.document.pinned, saved.pinned) == ""
