"""What every mark on the screen means, with its formula and its present numbers.

`*_words` make the explanations from the document, without a look at any widget; `*_marks` say which mark lies at a
position of a view; `asking` brings the two together where a person points or presses F1.
"""
