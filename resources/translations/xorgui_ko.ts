<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ko" sourcelanguage="en">
<context>
    <name>Charts</name>
    <message>
        <source>Charts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scales and pinned runs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Loss</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gradients</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Weights</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hidden space</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Landscape</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Log</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CommandLine</name>
    <message>
        <source>XOR Lab: a window that shows how a small neural network solves XOR.

  xorgui          opens the window
  xorgui train    trains without a window; xorgui train --help tells more
</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>show the version of the program and end</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the window cannot be opened: {error}. README.md lists what Qt needs.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cannot write: {reason}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>diverged at epoch {epoch} (Iter: {iteration}): the loss is no finite number there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>diverged at epoch {epoch} (Iter: {iteration}): a weight is no finite number there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>stopped after {made} of {asked} epochs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>usage: </source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>options</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>show this help and end</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>unrecognized arguments: {arguments}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>expected one argument</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>takes no argument</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>examples:
  xorgui train
      lab-09-2: two hidden units
  xorgui train --hidden --start zeros --epochs 1001 --every 100
      lab-09-1: no hidden layer, which cannot learn XOR
  xorgui train --hidden 10 10 10 --epochs 20000 --every 500 --start layer
      lab-09-3: three hidden layers
  xorgui train --hidden 3 --optimizer adam --epochs 3000 --every 300
  xorgui train --data and --hidden --learning-rate 1 --json

exit code: 0 for a whole table, 1 where training diverged or is not possible,
2 for bad options, 130 after Ctrl+C
</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Trains a network without the window and prints what the lecture notes&apos; script
prints: the loss from time to time, and the accuracy at the end. Without options
it is the notebook lab-09-2.
</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>units of each hidden layer, up to {layers} layers; no size: no hidden layer (default: 2)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>activation of the hidden layers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>size of a step along the gradient (default: %(default)s)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>keras optimizer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>what is minimised</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>updates, each on all points (default: %(default)s)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>iterations from one line to the next (default: %(default)s)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>first weights: zeros, or N(0, 1) drawn unit by unit as in lab-09-2 or layer by layer as in lab-09-3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>of the start (default: %(default)s)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>truth table to learn</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>print one JSON object: settings, table, accuracy, parameters, versions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{given} is none of {names}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{text}: {names} (default: {default})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{given} is not a number from {low:g} to {high:,.0f}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{given} is not a whole number from {low:,} to {high:,}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CompareWindow</name>
    <message>
        <source>Compare</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>▶  Train both</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reset</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Same start</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The right one begins with the weights of the left one, where it has them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>rate × 100</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ReLU</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>one unit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another setting for the right one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take over</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go on with this one in the main window</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Right</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Loss</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>❚❚  Pause</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>learning rate</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ComparisonChart</name>
    <message>
        <source>Loss of both networks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>right</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DataGroup</name>
    <message>
        <source>{gate} · 4 points</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>XOR, clouds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>two Gaussians</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>circle</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>two spirals</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>own points</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>number of points</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>noise</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>seed of the data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>standardise</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move and stretch the points so that x₁ and x₂ have mean 0 and deviation 1; off: as they were</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>kind</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>kind of data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>points</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>seed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>test share, %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No points: a double-click in the region adds one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing to train on: all points are held back for the test.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All are of class {number}: there is nothing to tell apart.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} points contradict each other: same place, both classes. 100 % cannot be reached.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{train} to train on, {test} for the test</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 point</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} points</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DataMenu</name>
    <message>
        <source>&amp;Data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Edit points…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Standardise</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Fit the view</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DivergenceCure</name>
    <message>
        <source>The steps are too long for this loss: each makes it worse.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back to epoch {step}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back to step {step}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where the loss was lowest</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{back}, rate {rate}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>learning rate</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Document</name>
    <message>
        <source>weight {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>layers {label}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>activation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>lock of {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>unlocking of {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>new start</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>reset</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>going to epoch {count}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>going to step {count}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>pinning of a run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>training of one epoch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>training of {count} epochs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>training of one step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>training of {count} steps</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Explain</name>
    <message>
        <source>locked: training leaves it alone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>gradient 0: a step leaves it as it is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a step moves it {arrow}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For the chain rule at one point, choose a row of the table.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>at {point}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>weight from {source} to {target}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>, locked</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ForwardModel</name>
    <message>
        <source>predict</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>target</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A point for the test: training does not see it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>right</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>wrong</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ForwardTable</name>
    <message>
        <source>Forward pass</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>GradientChart</name>
    <message>
        <source>Gradients</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>layer {number}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>GradientPage</name>
    <message>
        <source>{count} of {units} ReLU dead</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} of {units} saturated</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>layer {number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no dead or saturated unit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>mean |∂L/∂W| by layer · {units}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Guide</name>
    <message>
        <source>The network has no {name} now: start the page over.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>HiddenPlot</name>
    <message>
        <source>Hidden space</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>point {number}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>HiddenSpace</name>
    <message>
        <source>Hidden layer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unit along the horizontal axis</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unit along the vertical axis</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Without a hidden layer there is no hidden space: the output reads x₁ and x₂ as they are, and a line in their plane is all that it can draw.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>layer {number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The other units stand at their mean over the points</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One unit: all points lie on a line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The input plane as the hidden layer bends it</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Inspector</name>
    <message>
        <source>Explanation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>click to type · drag to scrub · ↑ ↓ to nudge · Ctrl+Z to undo</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Landscape</name>
    <message>
        <source>Weight along the horizontal axis</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Weight along the vertical axis</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put the chosen {name} on the horizontal axis</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drag the point; the wheel zooms, a double-click fits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is locked and stays</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There are no points to train on, so there is no loss.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>colours from {count} of {all} points</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LandscapePlot</name>
    <message>
        <source>Loss landscape</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>start</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>loss {loss}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{first} {x} · {second} {y} · loss {loss}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LayerHeader</name>
    <message>
        <source>One unit less</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a hidden layer before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One unit more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>output</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>hidden layer {layer}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Units, activation and layers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove this layer</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LessonKeeper</name>
    <message>
        <source>lesson</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LessonMenu</name>
    <message>
        <source>&amp;Lesson</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Open lesson folder…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start this &amp;page over</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Start the lesson over</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>C&amp;lear all progress…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Close the lesson</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open lesson folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>… and {count} more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{name}” is no lesson that can be opened.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clear all progress</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Forget all ticks and answers of all lessons?</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LessonPanel</name>
    <message>
        <source>Text of the lesson</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The weights of this page are drawn as soon as TensorFlow is loaded.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{lesson} · page {page} of {pages}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>◀ Back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next ▶</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lesson {number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Experiment</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Lessons</name>
    <message>
        <source>{right} of {rows} rows right</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{unit} as {gate}: {right} of {rows} rows right</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no unit {unit}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>These were to stay: {names}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The layers were to stay {label}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>wanted: a network {label}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>wanted: {activation} at the output</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>wanted: {activation} in all hidden layers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{unit} is no ReLU unit.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{unit} is above 0 at {points} of the points</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>wanted: the layers {label}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{unit} is above 0 at {points} points</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{unit} is no ReLU</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{right} of {points} points right, wanted: a run that is stuck</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{units} hidden units, at most {most} are allowed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>loss {loss}, wanted: below {limit}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{right} of {points} points right, wanted: {needed}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{right} of {points} points right: not stuck</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>epoch {epoch} of {epochs}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{right} of {rows} lines agree</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The weights are others than the page began with: start the page over.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no answer yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not right yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{right} of {cells} right</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Predict first, then train.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It has not happened yet: train.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no such folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file is missing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A lesson needs a text: en.md, ko.md or both.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file cannot be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file is larger than {limit} kB.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file is not in UTF-8.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is not TOML: {reason}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no “{key}” here; allowed: {allowed}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{key}” is missing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{key}” says nothing without “{partner}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{key}” takes numbers from {low:g} to {high:g}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{key}” takes a whole number from {low} to {high}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{key}” is true or false.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{key}” is a text in quotes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{key}” cannot be “{value}”; allowed: {allowed}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{key}” is a list in square brackets.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{key}” is a table.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“weights” are not those of {layers}: W and b by turns, from the first layer on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At most {layers} hidden layers are allowed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A lesson has at least one [[page]].</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The first page needs an experiment.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The task “{task}” asks for nothing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There are two tasks “{name}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The network {layers} has no “{name}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no row {row}; the data have {rows}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The task “{task}” asks for two answers.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The text has no title: a line “# Title”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is text before the first page (“## Title”).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The text has {pages} pages (“## Title”), lesson.toml has {expected}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Page {page} has the tasks {tasks}, in lesson.toml {expected}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“### {title}” is no task of a page: it ends in a name like {{#xnor}}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The task “{task}” has {choices} choices, and number {right} is to be right.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The link “{link}” of page {page} leads nowhere.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Page {page} has other links than in {other}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Page {page} has other choices than in {other}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Page {page} has a hint where {other} has none, or the other way round.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LogPage</name>
    <message>
        <source>iterations from line to line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a line every</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Log</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LossChart</name>
    <message>
        <source>Loss</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pin this run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pinned runs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>test {numbers}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rename…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>showing of a run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>hiding of a run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rename</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name of the run; empty: its settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>name of a run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>removal of a run</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>XOR Lab</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>E&amp;xperiment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lesson</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Network</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Forward pass</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Decision region</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Charts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>classes only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Two colours by the rule ŷ &gt; 0.5, instead of all shades</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>taking over</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A small neural network learns XOR, and every number in it can be touched.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>About XOR Lab</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>training</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Undo {step}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Redo {step}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>input x = {point}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pause &amp;training</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Train</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>❚❚  Pause</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>▶  Train</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Loading TensorFlow …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lesson {number} · {title}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>seed {seed}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MatrixSheet</name>
    <message>
        <source>Matrix form</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Click an entry of W or b to type</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>… {count} more</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Menus</name>
    <message>
        <source>&amp;File</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Train</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Open points…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Save points…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Pin this run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Chart</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Theme of the system</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Light</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Language of the system</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>L&amp;anguage</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type a value …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set to 0</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Negate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lock: training leaves it alone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paste value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show this unit in the region</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove this unit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make it class {number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Train on it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hold it back for the test</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a point of class {number} here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fit the view</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>More</name>
    <message>
        <source>More · {names}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Names</name>
    <message>
        <source>bias of {target}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>always 0</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>always 1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>NetworkGroup</name>
    <message>
        <source>Network</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>layers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>activation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>output</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>NetworkView</name>
    <message>
        <source>Network diagram</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{reason} {name} stays {value}.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Networks</name>
    <message>
        <source>Layers are written as sizes, for example 2 – 4 – 1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A network has 2 inputs and 1 output, for example 2 – 4 – 1; hidden layers alone: 4 4.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At most {limit} hidden layers are allowed, not {given}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A hidden layer has 1 to {limit} units, not {given}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The window shows up to {layers} hidden layers of up to {units} units.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>NumberField</name>
    <message>
        <source>Type a number, for example 0.5 or -3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A number has one decimal mark: write 1000.5, not 1,000.5.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The comma can be read in two ways: write 1000 or 1.0.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A fraction cannot have 0 below its bar.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is a whole number, without decimals.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The number lies between {low} and {high}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is no number: write it like 0.5, -3, 1e-3 or 1/3.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PointEdits</name>
    <message>
        <source>moving a point</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>adding a point</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>adding points</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>class of a point</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>test mark of a point</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>removing a point</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>removing points</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>test share</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>standardising</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>end of standardising</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>fit of the view</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PointFiles</name>
    <message>
        <source>Open points</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There are no points to save.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save points</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Points as CSV (*.csv *.tsv *.txt)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is a folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} cannot be read: {reason}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>points of {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Points saved in {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} cannot be written: {reason}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Points</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PointsDialog</name>
    <message>
        <source>Points</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Add a point</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Delete</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Paste</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rows of x1, x2 and label from a spreadsheet, behind those that are there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The clipboard</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name}: {count} points more would be too many: {limit} are the most.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PointsModel</name>
    <message>
        <source>class</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>test</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PointsProblems</name>
    <message>
        <source>{name}, line {line}: </source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a file of points has up to {bytes} bytes, this one has {count}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this is no text; save the table as CSV, in UTF-8.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>there are no points.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>there are names of columns, but no points below them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the line is longer than {characters} characters.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a quote is not closed, or text follows a closed one: {text}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the columns are x1, x2, label and perhaps test, but here are {count}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the column “{text}” is not in its place: x1, x2, label, test is the order.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{text}” is no number.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the comma of “{text}” can be read in two ways: write 1000 or 1.0.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>numbers lie between {low} and {high}, not “{text}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>labels are 0 and 1, −1 and 1, or two words; “{text}” does not fit.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the column test holds 0 and 1, not “{text}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>there are {count} points, and {points} are the most.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PointsTable</name>
    <message>
        <source>Points</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Presets</name>
    <message>
        <source>Your network</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>XOR by hand</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>OR and NAND: another XOR</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>AND: one unit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>OR: one unit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>NAND: one unit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>lab-09-1: one unit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>lab-09-2: two hidden units</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>lab-09-3: wide and deep</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Changed by hand. Ctrl+Z goes back step by step, the Experiment menu begins anew.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Two hidden units and one output. A person chose these weights; nobody trained them. Pick a row of the table and follow it through the network.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The textbooks&apos; solution: y₁ is OR, y₂ is NAND, and the output is true where both are. XOR is made of gates that one unit can do.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One unit computes AND: it sums its inputs, and only both together pass its threshold.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One unit computes OR: its threshold is so low that one input alone passes it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One unit computes NAND: AND with all signs turned round.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One unit, no hidden layer. Train it: the loss stays at 0.6931 and two of four points stay wrong, because one line cannot separate XOR.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The lecture&apos;s network from random weights, seed 777. Train it for 50,000 epochs: it looks stuck for a long time, then solves XOR at epoch 43,565.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Three hidden layers of ten units from random weights, seed 777. Train it for 20,000 epochs.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Reasons</name>
    <message>
        <source>Training is not possible on this processor: TensorFlow needs one with AVX. Everything by hand works.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Training is not possible: TensorFlow cannot be loaded ({reason}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopped: the loss is down to {loss:g}, as set.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopped: {share:.0%} are right, as set.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopped at epoch {epoch}, as set.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopped: at epoch {count} a weight would be no number any more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopped: at step {count} a weight would be no number any more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopped: at epoch {count} the loss would be no number any more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopped: at step {count} the loss would be no number any more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All units of hidden layer {number} are the same, so they learn the same: try a random start.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All gradients are 0: nothing moves.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A step has slope 0 everywhere: what lies before it gets no gradient and does not learn.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The loss has hardly moved since epoch {count}. It may still: training goes on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The loss has hardly moved since step {count}. It may still: training goes on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is the start of the run.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The run goes up to epoch {count}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The run goes up to step {count}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was edited on the way to {count} is not kept any more; this is the last kept before it.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RegionView</name>
    <message>
        <source>Decision region</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There are {count} points, and no more are possible.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Reporter</name>
    <message>
        <source>Something in XOR Lab went wrong ({name}); the log file has the details. You can go on working.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RoundingSwitch</name>
    <message>
        <source>rounded as in the notes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Units pass on whole numbers: s(−8) = 0, s(3) = 1, s(−5) = 0</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Side</name>
    <message>
        <source>epoch {epoch}   loss {loss}   {correct} / {points}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SpeedSlider</name>
    <message>
        <source>Speed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>full speed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 step/s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} steps/s</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StepChart</name>
    <message>
        <source>Logarithmic steps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Logarithmic values</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>epoch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>step</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TaskCard</name>
    <message>
        <source>Hint</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>✓ done</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TimelineBar</name>
    <message>
        <source>One step back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Play the run backwards</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Play the run forwards</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Timeline of the run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drag to go back to any epoch; Train goes on from there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>epoch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to {name}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Titles</name>
    <message>
        <source>rate {rate}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>batch {size}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>seed {seed}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>typed start</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Trainer</name>
    <message>
        <source>stop epoch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There are no points to train on: add one with a double-click in the region.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compiling {label} …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compiled in {seconds:.1f} s.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Training failed: {reason}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TrainingGroup</name>
    <message>
        <source>learning rate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SGD, momentum</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SGD, Nesterov</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Each step looks at all points; else a pass over them takes several steps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cross-entropy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>squared error</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>typed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>zeros</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>all equal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>normal, by unit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>normal, by layer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Glorot, uniform</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>He, normal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>stop epoch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>never</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>stop at loss</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Training</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>optimizer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>batch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>points in a batch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>loss</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>initial weights</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>seed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>stop at epoch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>keras calls it {name}; another value compiles again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>L1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>L2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>stop at right, %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Random weights need TensorFlow.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>stop accuracy</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Transport</name>
    <message>
        <source>epoch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>loss</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>accuracy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>steps/s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What to begin with</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>step {count}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>test {loss}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>test {share}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>UnitPicker</name>
    <message>
        <source>Which unit the region shows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>output {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>unit {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>hidden layer {layer}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>WeightChart</name>
    <message>
        <source>Weights</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>WindowActions</name>
    <message>
        <source>&amp;Train</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>▶  Train</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go on from what is shown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Step &amp;back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One step back along the run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Reset</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reset</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back to the weights that this run started from</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;New start</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New start</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Other random weights, from the next seed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;About XOR Lab</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everything in the other language</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Compare with another setting…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Page &amp;back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Next page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lesson &amp;before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next lesso&amp;n</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Zoom &amp;in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Zoom &amp;out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Fit the network</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reset &amp;layout</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>_Cells</name>
    <message>
        <source>{unit} for ({x1}, {x2})</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>_LossTable</name>
    <message>
        <source>Iter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>notebook</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>difference</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>_Number</name>
    <message>
        <source>answer</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>_Prediction</name>
    <message>
        <source>epoch?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>predicted epoch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It was epoch {epoch}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It has happened already: reset the training, then predict.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
