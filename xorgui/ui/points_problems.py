"""Why a text cannot be taken as points, in sentences."""

from xorgui.core.csv_points import LONGEST_LINE, BadPointsError, PointsProblem
from xorgui.core.data import MAX_POINTS
from xorgui.core.numbers import LIMIT, MINUS, show_count
from xorgui.model.words import translate


def explain_points(error: BadPointsError, name: str) -> str:
    """One sentence: the file by its name, the line, what is wrong there and what would be right."""
    if error.line is None:
        place = f"{name}: "
    else:
        place = translate("PointsProblems", "{name}, line {line}: ").format(name=name, line=show_count(error.line))
    return place + _reason(error.problem).format(
        text=error.text,
        count=show_count(int(error.text)) if error.text.isdecimal() else error.text,
        points=show_count(MAX_POINTS),
        characters=show_count(LONGEST_LINE),
        low=f"{MINUS}{show_count(int(LIMIT))}",
        high=show_count(int(LIMIT)),
    )


def _reason(problem: PointsProblem) -> str:
    match problem:
        case PointsProblem.NOT_TEXT:
            return translate("PointsProblems", "this is not text; save the table as CSV, in UTF-8.")
        case PointsProblem.EMPTY:
            return translate("PointsProblems", "there are no points.")
        case PointsProblem.ONLY_HEADER:
            return translate("PointsProblems", "there are column names, but no points below them.")
        case PointsProblem.LINE_TOO_LONG:
            return translate("PointsProblems", "the line is longer than {characters} characters.")
        case PointsProblem.QUOTES:
            return translate("PointsProblems", "a quote is not closed, or text follows a closed one: {text}")
        case PointsProblem.COLUMNS:
            return translate(
                "PointsProblems", "the columns are x1, x2, label and optionally test, but there are {count} here."
            )
        case PointsProblem.COLUMN_ORDER:
            return translate("PointsProblems", "the column “{text}” is out of place: the order is x1, x2, label, test.")
        case PointsProblem.NOT_A_NUMBER:
            return translate("PointsProblems", "“{text}” is not a number.")
        case PointsProblem.AMBIGUOUS:
            return translate("PointsProblems", "the comma of “{text}” can be read in two ways: write 1000 or 1.0.")
        case PointsProblem.OUT_OF_RANGE:
            return translate("PointsProblems", "“{text}” is out of range: numbers lie between {low} and {high}.")
        case PointsProblem.LABEL:
            return translate("PointsProblems", "labels are 0 and 1, −1 and 1, or two words; “{text}” does not fit.")
        case PointsProblem.TEST_MARK:
            return translate("PointsProblems", "the column test holds 0 and 1, not “{text}”.")
        case PointsProblem.TOO_MANY:
            return translate("PointsProblems", "there are {count} points; {points} is the limit.")
