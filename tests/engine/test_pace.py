"""Chunk lengths and speeds on a clock that the test turns."""

import pytest

from xorgui.engine.pace import CHUNK_SECONDS, MAX_CHUNK_STEPS, MAX_LAG_SECONDS, Meter, Pace


class Worker:
    """Makes steps at a given full speed, on its own clock."""

    def __init__(self, full_speed: float) -> None:
        self.now = 1_000.0
        self.full_speed = full_speed
        self.made = 0
        self.pace = Pace()
        self.pace.start(self.now)

    def work(self, seconds: float) -> None:
        end = self.now + seconds
        while self.now + self.pace.wait(self.now) < end:
            self.now += self.pace.wait(self.now)
            steps, began = self.pace.steps, self.now
            self.now += steps / self.full_speed
            self.made += steps
            self.pace.made(steps, began, self.now)


@pytest.mark.parametrize("full_speed", [500.0, 1e4, 1e7])
def test_chunks_grow_to_ten_milliseconds(full_speed):
    worker = Worker(full_speed)
    worker.work(0.5)
    assert worker.pace.steps / full_speed == pytest.approx(CHUNK_SECONDS, rel=0.3)


def test_chunks_have_bounds():
    pace = Pace()
    assert pace.steps == 1
    pace.made(1, began=0.0, ended=60.0)
    assert pace.steps == 1
    pace.made(1, began=0.0, ended=0.0)
    assert pace.steps == MAX_CHUNK_STEPS


@pytest.mark.parametrize("target", [1.0, 3.0, 60.0, 1_234.0, 99_999.0])
def test_a_target_speed_is_exact_on_average(target):
    worker = Worker(full_speed=1e7)
    worker.pace.set_target(target, worker.now)
    worker.work(20.0)
    # The first chunk comes at once, the others after it.
    assert worker.made == pytest.approx(20 * target, abs=max(target * 2 * CHUNK_SECONDS, 1))


def test_the_first_step_comes_at_once_and_the_next_when_due():
    pace = Pace()
    pace.set_target(2.0, 10.0)
    assert pace.wait(10.0) == 0
    pace.made(1, 10.0, 10.001)
    assert pace.wait(10.001) == pytest.approx(0.499)


def test_a_target_beyond_full_speed_is_full_speed_without_debts():
    worker = Worker(full_speed=1_000.0)
    worker.pace.set_target(1e6, worker.now)
    worker.work(5.0)
    assert worker.made == pytest.approx(5_000, rel=0.05)
    worker.pace.set_target(100.0, worker.now)
    worker.made = 0
    worker.work(5.0)
    assert worker.made == pytest.approx(500, abs=3)


def test_a_thread_that_was_asleep_does_not_catch_up():
    worker = Worker(full_speed=1e7)
    worker.pace.set_target(100.0, worker.now)
    worker.work(1.0)
    worker.now += 60.0
    worker.made = 0
    worker.work(1.0)
    assert worker.made <= 100 * (1 + MAX_LAG_SECONDS) + 2


def test_no_target_waits_for_nothing():
    pace = Pace()
    pace.set_target(1.0, 0.0)
    pace.made(1, 0.0, 0.1)
    pace.set_target(None, 0.1)
    assert pace.wait(0.1) == 0


def test_the_meter_averages_over_half_a_second():
    meter = Meter()
    assert meter.steps_per_second == 0
    meter.start(0.0, 0)
    for tick in range(1, 101):
        meter.mark(tick * 0.01, tick * 10)
    assert meter.steps_per_second == pytest.approx(1_000)
    for tick in range(1, 51):
        meter.mark(1 + tick * 0.01, 1_000 + tick * 50)
    assert meter.steps_per_second == pytest.approx(5_000, rel=0.02)


def test_the_meter_reads_rare_steps():
    meter = Meter()
    meter.start(0.0, 7)
    for second in range(1, 5):
        meter.mark(second * 2.0, 7 + second)
        assert meter.steps_per_second == pytest.approx(0.5)
    meter.start(20.0, 11)
    assert meter.steps_per_second == 0
