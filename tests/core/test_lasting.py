"""What stays is not looked through for garbage; everything else is, as ever."""

import gc

import pytest

from xorgui.core.lasting import lasting


@pytest.fixture(autouse=True)
def _thaw():
    yield
    gc.unfreeze()


def test_nothing_is_collected_inside_and_what_is_there_stays_out_of_it():
    with lasting():
        assert not gc.isenabled()
        made = [[]]
    assert gc.isenabled()
    assert gc.get_freeze_count() > 0
    assert not any(each is made for each in gc.get_objects())


def test_an_import_that_fails_leaves_the_collector_on():
    with pytest.raises(ImportError), lasting():
        raise ImportError
    assert gc.isenabled()
