"""Points as text files, as other programs write them and as they should not be."""

import contextlib
import csv
import time

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from xorgui.core.csv_points import (
    LONGEST_LINE,
    LONGEST_TEXT,
    MAX_BYTES,
    BadPointsError,
    PointsProblem,
    read_points,
    write_points,
)
from xorgui.core.data import MAX_POINTS, Dataset, Gate, gate_data
from xorgui.core.generators import make
from xorgui.core.numbers import LIMIT
from xorgui.core.recipe import Recipe, Shape

XOR = gate_data(Gate.XOR)
HALVES = Dataset([[0.5, -0.25], [1.5, 2]], [0, 1])

COORDINATES = st.floats(-LIMIT, LIMIT, width=32)
ROWS = st.lists(st.tuples(COORDINATES, COORDINATES, st.integers(0, 1), st.booleans()), min_size=1, max_size=30)


def dataset(rows) -> Dataset:
    x1, x2, targets, is_test = zip(*rows, strict=True)
    return Dataset(np.column_stack([x1, x2]), targets, np.array(is_test))


def fault(content: bytes) -> BadPointsError:
    with pytest.raises(BadPointsError) as caught:
        read_points(content)
    return caught.value


GOOD = {
    "as written by write_points": (b"x1,x2,label\n0,0,0\n0,1,1\n1,0,1\n1,1,0\n", XOR),
    "without a header": (b"0,0,0\n0,1,1\n1,0,1\n1,1,0\n", XOR),
    "without a line end at the end": (b"0,0,0\n0,1,1\n1,0,1\n1,1,0", XOR),
    "a single point": (b"0.5,-0.25,1", Dataset([[0.5, -0.25]], [1])),
    "Windows line ends": (b"x1,x2,label\r\n0,0,0\r\n0,1,1\r\n1,0,1\r\n1,1,0\r\n", XOR),
    "old Mac line ends": (b"x1,x2,label\r0,0,0\r0,1,1\r1,0,1\r1,1,0\r", XOR),
    "a German Excel's CSV UTF-8": (
        "\ufeffLänge;Höhe;Klasse\r\n0,5;-0,25;0\r\n1,5;2;1\r\n".encode(),
        HALVES,
    ),
    "a German Excel with three decimals": (
        b"\xef\xbb\xbfx;y;label\r\n0,500;1,125;0\r\n-1,250;2,000;1\r\n",
        Dataset([[0.5, 1.125], [-1.25, 2]], [0, 1]),
    ),
    "a German Excel with three decimals everywhere": (
        b"x;y;label\r\n0,500;1,125;0,000\r\n-1,250;2,000;1,000\r\n",
        Dataset([[0.5, 1.125], [-1.25, 2]], [0, 1]),
    ),
    "Excel's Unicode text": (
        "x1\tx2\tlabel\r\n0,5\t-0,25\tfalsch\r\n1,5\t2\twahr\r\n".encode("utf-16"),
        HALVES,
    ),
    "UTF-16, big end first": (b"\xfe\xff" + "x1;x2;label\n0,5;-0,25;0\n1,5;2;1\n".encode("utf-16-be"), HALVES),
    "pandas with index=False": (b"x1,x2,label\n0.5,-0.25,0.0\n1.5,2.0,1.0\n", HALVES),
    "pandas with booleans": (b"x1,x2,label\n0.5,-0.25,False\n1.5,2.0,True\n", HALVES),
    "pandas with a mark for the test": (
        b"x1,x2,label,test\n0.5,-0.25,0,False\n1.5,2.0,1,True\n",
        Dataset(HALVES.points, HALVES.targets, np.array([False, True])),
    ),
    "numpy.savetxt with a delimiter and a header": (
        b"# x1,x2,label\n5.000000000000000000e-01,-2.500000000000000000e-01,0.000000000000000000e+00\n"
        b"1.500000000000000000e+00,2.000000000000000000e+00,1.000000000000000000e+00\n",
        HALVES,
    ),
    "a table out of TensorFlow Playground": (b"x1\tx2\tlabel\n0.5\t-0.25\t-1\n1.5\t2\t1\n", HALVES),
    "R's write.csv(row.names = FALSE)": (b'"x1","x2","class"\n0.5,-0.25,"blue"\n1.5,2,"orange"\n', HALVES),
    "R's write.csv2(row.names = FALSE)": (b'"x1";"x2";"class"\n0,5;-0,25;"blue"\n1,5;2;"orange"\n', HALVES),
    "R with logical labels": (b'"a","b","c"\n0.5,-0.25,FALSE\n1.5,2,TRUE\n', HALVES),
    "everything quoted": (b'"x1","x2","label"\n"0.5","-0.25","0"\n"1.5","2","1"\n', HALVES),
    "decimal commas in quotes": (b'x1,x2,label\n"0,5","-0,25",0\n"1,5",2,1\n', HALVES),
    "quoted delimiters in the header": (b'"length; mm","width, mm",label\n0.5,-0.25,0\n1.5,2,1\n', HALVES),
    "a doubled quote": (b'"5"" disc",x2,label\n0.5,-0.25,0\n1.5,2,1\n', HALVES),
    "a line end within quotes": (b'"length\n\n(mm)",x2,label\n0.5,-0.25,0\n1.5,2,1\n', HALVES),
    "spaces around": (b'x1, x2, "label"\n 0.5 , -0.25, "0"\n1.5, 2 ,1 \n', HALVES),
    "comments and blank lines": (b'\n# a "quote\nx1,x2,label\n\n#,,\n0.5,-0.25,0\n  \n1.5,2,1\n#\n\n', HALVES),
    "blank rows at the end of a sheet": (b";;\n0,5;-0,25;0\n1,5;2;1\n;;\n;;\n", HALVES),
    "a minus sign and a fraction": ("1/2,−1/4,0\n3/2,2,1\n".encode(), HALVES),
    "words, the later one first": (
        b"1.5,2,yes\n0.5,-0.25,No\n1.5,2,YES\n",
        Dataset([[1.5, 2], [0.5, -0.25], [1.5, 2]], [1, 0, 1]),
    ),
    "one word only": (b"0.5,-0.25,setosa\n", Dataset([[0.5, -0.25]], [0])),
    "true only": (b"0.5,-0.25,true\n", Dataset([[0.5, -0.25]], [1])),
    "-1 only": (b"0.5,-0.25,-1\n", Dataset([[0.5, -0.25]], [0])),
    "marks for the test": (
        b"x1,x2,label,test\n0.5,-0.25,0,1\n1.5,2,1,0\n",
        Dataset(HALVES.points, HALVES.targets, np.array([True, False])),
    ),
    "names in capitals": (
        b"X1;X2;Label;Test\n0,5;-0,25;0;1\n1,5;2;1;1,0\n",
        Dataset(HALVES.points, HALVES.targets, np.array([True, True])),
    ),
    "nothing held back": (b"x1,x2,label,test\n0.5,-0.25,0,0\n1.5,2,1,0\n", HALVES),
    "numbers at the limit": (b"-1000000,1e6,0", Dataset([[-1e6, 1e6]], [0])),
}


@pytest.mark.parametrize("name", GOOD)
def test_good_files(name):
    content, data = GOOD[name]
    assert read_points(content) == data


P = PointsProblem
BAD = {
    "nothing": (b"", P.EMPTY, None, ""),
    "only a byte order mark": (b"\xef\xbb\xbf", P.EMPTY, None, ""),
    "only comments": (b"# nothing\n\n#\n", P.EMPTY, None, ""),
    "only blank rows": (b";;\n;;\n", P.EMPTY, None, ""),
    "only a header": (b"#\nx1,x2,label\n", P.ONLY_HEADER, 2, ""),
    "a picture": (b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR", P.NOT_TEXT, 1, ""),
    "NUL bytes": (b"0,0,1\r\n0,\x001,1", P.NOT_TEXT, 2, ""),
    "Latin-1": ("\ufeffx;y;label\r\n0;0;groß\r\n".encode() + "0;0;groß".encode("latin-1"), P.NOT_TEXT, 3, ""),
    "half of a UTF-16 character": ("0,0,1\r0,".encode("utf-16") + b"1", P.NOT_TEXT, 2, ""),
    "half of a character behind one whose bytes are line ends": (
        "# \u0d0a\r0,".encode("utf-16") + b"1",
        P.NOT_TEXT,
        2,
        "",
    ),
    "UTF-16 without a byte order mark": ("0,0,1".encode("utf-16-le"), P.NOT_TEXT, 1, ""),
    "UTF-32": ("0,0,1".encode("utf-32"), P.NOT_TEXT, 1, ""),
    "pandas with an index": (b",x1,x2,label\n0,0.5,-0.25,0\n1,1.5,2.0,1\n", P.COLUMNS, 1, "4"),
    "pandas with a named index": (b"id,x1,x2,label\n0,0.5,-0.25,0\n1,1.5,2.0,1\n", P.COLUMNS, 1, "4"),
    "pandas with an index, without a header": (b"0,0,0,0\n1,0,1,1\n2,1,0,1\n3,1,1,0\n", P.COLUMNS, 1, "4"),
    "R's write.csv": (b'"","x1","x2","class"\n"1",0.5,-0.25,"blue"\n', P.COLUMNS, 1, "4"),
    "R's write.table with tabs": (b'"x1"\t"x2"\t"class"\n"1"\t0.5\t-0.25\t"blue"\n', P.COLUMNS, 2, "4"),
    "numpy.savetxt": (b"5.0e-01 -2.5e-01 0.0e+00\n1.5e+00 2.0e+00 1.0e+00\n", P.COLUMNS, 1, "1"),
    "prose": (b"Dear reader,\nhow are you?\n", P.COLUMNS, 1, "2"),
    "two columns": (b"x1,x2\n0,0\n", P.COLUMNS, 1, "2"),
    "German numbers in two columns": (b"0,5;1,5\n1,5;0,5\n", P.COLUMNS, 1, "2"),
    "decimal commas between commas": (b"x1,x2,label\n0,5,1,1\n", P.COLUMNS, 2, "4"),
    "a short row": (b"0,0,0\n\n0,1\n", P.COLUMNS, 3, "2"),
    "a row without its mark": (b"x1,x2,label,test\n0,0,0,0\n0,1,1\n", P.COLUMNS, 3, "3"),
    "a fourth column of another name": (b"x1,x2,label,weight\n0,0,0,1\n", P.COLUMNS, 1, "4"),
    "two delimiters": (b"0;0;0\n0,1,1\n", P.COLUMNS, 2, "1"),
    "the label first": (b"label,x1,x2\n0,0,0\n1,0,1\n", P.COLUMN_ORDER, 1, "label"),
    "the inputs exchanged": (b"X2,X1,label\n0,0,0\n", P.COLUMN_ORDER, 1, "X2"),
    "the mark in place of the label": (b"x1,x2,test\n0,0,0\n", P.COLUMN_ORDER, 1, "test"),
    "a word for x1": (b"0,0,0\nzero,1,1\n", P.NOT_A_NUMBER, 2, "zero"),
    "a word for x2 in the first row": (b"0,one,1\n", P.NOT_A_NUMBER, 1, "one"),
    "a missing coordinate": (b"0,0,0\n,1,1\n", P.NOT_A_NUMBER, 2, ""),
    "a header in the middle": (b"0,0,0\nx1,x2,label\n0,1,1\n", P.NOT_A_NUMBER, 2, "x1"),
    "R's missing values first are no header": (b"NA,NA,1\n0,0,0\n", P.NOT_A_NUMBER, 1, "NA"),
    "a number with two marks": (b"0,0,0\n1.000.5,1,1\n", P.NOT_A_NUMBER, 2, "1.000.5"),
    "a division by zero": (b"1/0,1,1\n", P.NOT_A_NUMBER, 1, "1/0"),
    "a long cell": (b"0,0,0\n'" + b"a" * 99 + b",1,1\n", P.NOT_A_NUMBER, 2, "'" + "a" * 38 + "…"),
    "nan in the first row is no header": (b"nan,nan,0\n0,0,1\n", P.OUT_OF_RANGE, 1, "nan"),
    "infinity": (b"0,0,0\n0,-Infinity,1\n", P.OUT_OF_RANGE, 2, "-Infinity"),
    "beyond the limit": (b"0,0,0\n0,1000001,1\n", P.OUT_OF_RANGE, 2, "1000001"),
    "below the limit, first": (b"-1e7,-1e7,1\n", P.OUT_OF_RANGE, 1, "-1e7"),
    "beyond all numbers": (b"1e999,0,1\n", P.OUT_OF_RANGE, 1, "1e999"),
    "thousands, perhaps": (b"x;y;label\n1,125;2;0\n", P.AMBIGUOUS, 2, "1,125"),
    "thousands among decimal points": (b'0.5,2,0\n"1,125",2,1\n', P.AMBIGUOUS, 2, "1,125"),
    "thousands among both marks": (b"0,5;0.5;0\n1,125;2;1\n", P.AMBIGUOUS, 2, "1,125"),
    "a third number": (b"0,0,0\n0,1,1\n1,0,2\n", P.LABEL, 3, "2"),
    "0 and -1": (b"0,0,0\n0,1,-1\n", P.LABEL, 2, "-1"),
    "classes 1 and 2": (b"0,0,1\n0,1,2\n", P.LABEL, 2, "2"),
    "a label in between": (b"0,0,0.5\n", P.LABEL, 1, "0.5"),
    "a third word": (b"0,0,a\n0,1,b\n1,1,a\n1,0,c\n", P.LABEL, 4, "c"),
    "a word among numbers": (b"0,0,0\n0,1,one\n", P.LABEL, 2, "one"),
    "a number among words": (b"0,0,no\n0,1,1\n", P.LABEL, 2, "1"),
    "a missing label": (b"0,0,0\n0,1,\n", P.LABEL, 2, ""),
    "signs for labels": (b"0,0,+\n0,1,-\n", P.LABEL, 1, "+"),
    "nan for a label": (b"0,0,nan\n", P.LABEL, 1, "nan"),
    "a control character for a label": (b"x1,x2,label\n0,0,0\n0,1,\x01\n", P.LABEL, 3, ""),
    "a mark of 2": (b"x1,x2,label,test\n0,0,0,1\n0,1,1,2\n", P.TEST_MARK, 3, "2"),
    "a mark in words": (b"x1,x2,label,test\n0,0,0,train\n", P.TEST_MARK, 2, "train"),
    "a missing mark": (b"x1,x2,label,test\n0,0,0,\n", P.TEST_MARK, 2, ""),
    "an open quote": (b'x1,x2,label\n0,0,"no\n0,1,yes\n', P.QUOTES, 2, '0,0,"no'),
    "an open quote in the first row": (b'"x1,x2,label\n0,0,0\n', P.QUOTES, 1, '"x1,x2,label'),
    "text behind a quote": (b'0,0,0\n0,1,"1"a\n', P.QUOTES, 2, '0,1,"1"a'),
    "a fault below a header of two lines": (b'"x\n1",x2,label\n\n#\n0,0,0\na,0,0\n', P.NOT_A_NUMBER, 6, "a"),
    "a fault in a file of the old Mac": (b"x1,x2,label\r0,0,0\ra,0,0\r", P.NOT_A_NUMBER, 3, "a"),
    "form feeds end no line": ("0,0,\x0ca\x85\u2028\n0,0,2\n".encode(), P.LABEL, 2, "2"),
}


@pytest.mark.parametrize("name", BAD)
def test_bad_files(name):
    content, problem, line, text = BAD[name]
    error = fault(content)
    assert (error.problem, error.line, error.text) == (problem, line, text)
    assert problem.value in str(error)


def test_every_problem_is_tested():
    elsewhere = {P.TOO_MANY, P.LINE_TOO_LONG}
    assert {problem for _, problem, _, _ in BAD.values()} == set(P) - elsewhere


def test_as_many_points_as_allowed():
    content = b"x1,x2,label\n" + b"0.25,1,1\n" * MAX_POINTS
    assert len(read_points(content)) == MAX_POINTS
    error = fault(content + b"\n0,0,0\n0,0,0\n")
    assert (error.problem, error.line, error.text) == (P.TOO_MANY, MAX_POINTS + 3, str(MAX_POINTS + 2))


def test_the_largest_file_of_points_is_far_from_the_limit_of_bytes():
    data = Dataset(np.full((MAX_POINTS, 2), -1.2345678e-30), np.ones(MAX_POINTS), np.ones(MAX_POINTS, bool))
    content = write_points(data)
    assert len(content.encode("utf-16")) < MAX_BYTES
    assert read_points(content.encode("utf-16")) == data


def test_the_limit_of_lines():
    assert len(read_points(b"0,0," + b"a" * (LONGEST_LINE - 5) + b"\n")) == 1
    error = fault(b"0,0,a\n0,0," + b"a" * LONGEST_LINE + b"\n")
    assert (error.problem, error.line, error.text) == (P.LINE_TOO_LONG, 2, "0,0," + "a" * 35 + "…")


def test_a_cell_beyond_the_limit_of_the_csv_module_is_an_open_quote():
    error = fault(b'0,0,a\n0,0,"a\n' + b"a,a,a\n" * (csv.field_size_limit() // 5))
    assert (error.problem, error.line) == (P.QUOTES, 2)


@pytest.mark.parametrize(
    "content",
    [
        b"0,0,1\n" * (MAX_BYTES // 6),
        b"\n" * MAX_BYTES,
        b'"\n' * (MAX_BYTES // 2),
        b'"' * MAX_BYTES,
        b"1" * MAX_BYTES,
        b";;\n" * (MAX_BYTES // 3),
        b'"",' * (MAX_BYTES // 3),
        (b"0," + b" " * (LONGEST_LINE - 10) + b"/,1\n") * (MAX_BYTES // LONGEST_LINE),
        (b"0," + b"1," * (LONGEST_LINE // 2 - 10) + b"\n") * (MAX_BYTES // LONGEST_LINE),
    ],
    ids=[
        "points",
        "blank",
        "quotes",
        "a line of quotes",
        "digits",
        "rows",
        "cells",
        "spaces",
        "wide",
    ],
)
def test_large_files_are_refused_quickly(content):
    start = time.process_time()
    fault(content)
    assert time.process_time() - start < 5


@pytest.mark.parametrize("text", ["a\tb\n c", "a\x00b c", "  a\u200bb\r c "])
def test_what_stands_there_is_one_printable_line(text):
    assert BadPointsError(P.LABEL, 1, text).text == "a b c"


def test_what_stands_there_is_short():
    assert BadPointsError(P.LABEL, 1, "a" * LONGEST_TEXT).text == "a" * LONGEST_TEXT
    assert BadPointsError(P.LABEL, 1, "a" * (LONGEST_TEXT + 1)).text == "a" * (LONGEST_TEXT - 1) + "…"


@pytest.mark.parametrize("delimiter", [",", ";", "\t"])
@pytest.mark.parametrize("header", [b"", b"x1,x2,label\n"])
@pytest.mark.parametrize("end", [b"\n", b"\r\n", b"\r"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
def test_all_ways_to_write_a_file(delimiter, header, end, encoding):
    text = (header + b"0,0,0\n0,1,1\n1,0,1\n1,1,0\n").replace(b",", delimiter.encode()).replace(b"\n", end)
    assert read_points(text.decode().encode(encoding)) == XOR


def test_written_points():
    data = Dataset([[0, -1], [0.1, 1e-7], [1e6, 1 / 3], [0.001, 1234]], [0, 1, 1, 0])
    assert write_points(data) == "x1,x2,label\n0,-1,0\n0.1,1e-07,1\n1e+06,0.33333334,1\n0.001,1234,0\n"


def test_written_points_with_some_held_back():
    data = Dataset([[0, 1], [1, 0.5]], [0, 1], np.array([False, True]))
    assert write_points(data) == "x1,x2,label,test\n0,1,0,0\n1,0.5,1,1\n"


def test_no_points_are_written_as_a_header():
    assert write_points(Dataset(np.zeros(0), np.zeros(0))) == "x1,x2,label\n"


@given(ROWS)
def test_what_is_written_is_read_back(rows):
    data = dataset(rows)
    again = read_points(write_points(data).encode())
    assert again == data
    assert again.points.tobytes() == data.points.tobytes()  # the sign of −0, too


@pytest.mark.parametrize("shape", Shape)
def test_drawn_points_are_read_back_without_their_recipe(shape):
    data = make(Recipe(shape, 500)).split(0.3, 1)
    again = read_points(write_points(data).encode())
    assert again == Dataset(data.points, data.targets, data.is_test)


@given(COORDINATES)
def test_no_shorter_text_gives_the_same_number(value):
    """One digit less is another float32."""
    text = write_points(Dataset([[value, 0]], [0])).split("\n")[1].split(",")[0]
    digits = len(text.split("e")[0].replace("-", "").replace(".", "").strip("0"))
    if digits > 1:
        assert np.float32(f"{np.float32(value):.{digits - 2}e}") != np.float32(value)


@given(st.binary(max_size=200))
def test_any_bytes_are_points_or_refused(content):
    with contextlib.suppress(BadPointsError):
        assert len(read_points(content)) > 0


@given(
    st.sampled_from([content for content, _ in GOOD.values()] + [content for content, *_ in BAD.values()]),
    st.lists(
        st.tuples(
            st.floats(0, 1), st.integers(0, 3), st.binary(max_size=4) | st.sampled_from([b",", b'"', b"\n", b"0"])
        ),
        min_size=1,
        max_size=4,
    ),
)
def test_damaged_files_are_points_or_refused(content, changes):
    for place, removed, added in changes:
        start = round(place * len(content))
        content = content[:start] + added + content[start + removed :]
    with contextlib.suppress(BadPointsError):
        data = read_points(content)
        assert set(data.targets.tolist()) <= {0, 1}
        assert (np.abs(data.points) <= LIMIT).all()
        assert len(data) > 0


@given(st.text('0123456789.,;-e\t\n\r"# ax/', max_size=60))
def test_any_table_is_points_or_refused_at_a_line_of_the_file(text):
    error = None
    try:
        read_points(text.encode())
    except BadPointsError as caught:
        error = caught
    lines = text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    assert error is None or error.line is None or 1 <= error.line <= len(lines)
    assert error is None or len(error.text) <= LONGEST_TEXT
