<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ko" sourcelanguage="en">
<context>
    <name></name>
    <message>
        <location filename="../../xorgui/ui/charts/titles.py" line="30"/>
        <source>Titles</source>
        <comment>rate {rate}</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../xorgui/ui/charts/titles.py" line="32"/>
        <source>Titles</source>
        <comment>batch {size}</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../xorgui/ui/charts/titles.py" line="36"/>
        <source>Titles</source>
        <comment>seed {seed}</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../xorgui/ui/charts/titles.py" line="38"/>
        <source>Titles</source>
        <comment>typed start</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../xorgui/ui/network/explain.py" line="62"/>
        <source>Explain</source>
        <comment>locked: training leaves it alone</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../xorgui/ui/network/explain.py" line="64"/>
        <source>Explain</source>
        <comment>gradient 0: a step leaves it as it is</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../xorgui/ui/network/explain.py" line="66"/>
        <source>Explain</source>
        <comment>a step moves it {arrow}</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../xorgui/ui/network/explain.py" line="69"/>
        <source>Explain</source>
        <comment>For the chain rule at one point, choose a row of the table.</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../xorgui/ui/network/explain.py" line="74"/>
        <source>Explain</source>
        <comment>at {point}</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../xorgui/ui/network/explain.py" line="95"/>
        <source>Explain</source>
        <comment>bias of {target}</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../xorgui/ui/network/explain.py" line="98"/>
        <source>Explain</source>
        <comment>weight from {source} to {target}</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../xorgui/ui/network/explain.py" line="99"/>
        <source>Explain</source>
        <comment>, locked</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../xorgui/ui/network/menus.py" line="22"/>
        <source>Menus</source>
        <comment>Type a value …</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../xorgui/ui/network/menus.py" line="23"/>
        <source>Menus</source>
        <comment>Set to 0</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../xorgui/ui/network/menus.py" line="25"/>
        <source>Menus</source>
        <comment>Negate</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../xorgui/ui/network/menus.py" line="27"/>
        <source>Menus</source>
        <comment>Lock: training leaves it alone</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../xorgui/ui/network/menus.py" line="31"/>
        <source>Menus</source>
        <comment>Copy value</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../xorgui/ui/network/menus.py" line="33"/>
        <source>Menus</source>
        <comment>Paste value</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../xorgui/ui/network/menus.py" line="46"/>
        <source>Menus</source>
        <comment>Show this unit in the region</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../xorgui/ui/network/menus.py" line="53"/>
        <source>Menus</source>
        <comment>Remove this unit</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../xorgui/ui/number_field.py" line="15"/>
        <source>NumberField</source>
        <comment>Type a number, for example 0.5 or -3.</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../xorgui/ui/number_field.py" line="17"/>
        <source>NumberField</source>
        <comment>A number has one decimal mark: write 1000.5, not 1,000.5.</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../xorgui/ui/number_field.py" line="19"/>
        <source>NumberField</source>
        <comment>The comma can be read in two ways: write 1000 or 1.0.</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../xorgui/ui/number_field.py" line="21"/>
        <source>NumberField</source>
        <comment>A fraction cannot have 0 below its bar.</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../xorgui/ui/number_field.py" line="23"/>
        <source>NumberField</source>
        <comment>This is a whole number, without decimals.</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../xorgui/ui/number_field.py" line="25"/>
        <source>NumberField</source>
        <comment>The number lies between {low} and {high}.</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../xorgui/ui/number_field.py" line="28"/>
        <source>NumberField</source>
        <comment>This is no number: write it like 0.5, -3, 1e-3 or 1/3.</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../xorgui/ui/points_problems.py" line="16"/>
        <source>PointsProblems</source>
        <comment>{name}, line {line}: </comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../xorgui/ui/points_problems.py" line="32"/>
        <source>PointsProblems</source>
        <comment>a file of points has up to {bytes} bytes, this one has {count}.</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../xorgui/ui/points_problems.py" line="34"/>
        <source>PointsProblems</source>
        <comment>this is no text; save the table as CSV, in UTF-8.</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../xorgui/ui/points_problems.py" line="36"/>
        <source>PointsProblems</source>
        <comment>there are no points.</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../xorgui/ui/points_problems.py" line="38"/>
        <source>PointsProblems</source>
        <comment>there are names of columns, but no points below them.</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../xorgui/ui/points_problems.py" line="40"/>
        <source>PointsProblems</source>
        <comment>the line is longer than {characters} characters.</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../xorgui/ui/points_problems.py" line="42"/>
        <source>PointsProblems</source>
        <comment>a quote is not closed, or text follows a closed one: {text}</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../xorgui/ui/points_problems.py" line="44"/>
        <source>PointsProblems</source>
        <comment>the columns are x1, x2, label and perhaps test, but here are {count}.</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../xorgui/ui/points_problems.py" line="46"/>
        <source>PointsProblems</source>
        <comment>the column “{text}” is not in its place: x1, x2, label, test is the order.</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../xorgui/ui/points_problems.py" line="48"/>
        <source>PointsProblems</source>
        <comment>“{text}” is no number.</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../xorgui/ui/points_problems.py" line="50"/>
        <source>PointsProblems</source>
        <comment>the comma of “{text}” can be read in two ways: write 1000 or 1.0.</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../xorgui/ui/points_problems.py" line="52"/>
        <source>PointsProblems</source>
        <comment>numbers lie between {low} and {high}, not “{text}”.</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../xorgui/ui/points_problems.py" line="54"/>
        <source>PointsProblems</source>
        <comment>labels are 0 and 1, −1 and 1, or two words; “{text}” does not fit.</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../xorgui/ui/points_problems.py" line="56"/>
        <source>PointsProblems</source>
        <comment>the column test holds 0 and 1, not “{text}”.</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../xorgui/ui/points_problems.py" line="58"/>
        <source>PointsProblems</source>
        <comment>there are {count} points, and {points} are the most.</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../xorgui/ui/preset_texts.py" line="10"/>
        <source>Presets</source>
        <comment>Your network</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../xorgui/ui/preset_texts.py" line="12"/>
        <source>Presets</source>
        <comment>XOR by hand</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../xorgui/ui/preset_texts.py" line="13"/>
        <source>Presets</source>
        <comment>OR and NAND: another XOR</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../xorgui/ui/preset_texts.py" line="14"/>
        <source>Presets</source>
        <comment>AND: one unit</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../xorgui/ui/preset_texts.py" line="15"/>
        <source>Presets</source>
        <comment>OR: one unit</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../xorgui/ui/preset_texts.py" line="16"/>
        <source>Presets</source>
        <comment>NAND: one unit</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../xorgui/ui/preset_texts.py" line="17"/>
        <source>Presets</source>
        <comment>lab-09-1: one unit</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../xorgui/ui/preset_texts.py" line="18"/>
        <source>Presets</source>
        <comment>lab-09-2: two hidden units</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../xorgui/ui/preset_texts.py" line="19"/>
        <source>Presets</source>
        <comment>lab-09-3: wide and deep</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../xorgui/ui/preset_texts.py" line="27"/>
        <source>Presets</source>
        <comment>Changed by hand. Ctrl+Z goes back step by step, the Experiment menu begins anew.</comment>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <location filename="../../xorgui/ui/preset_texts.py" line="30"/>
        <source>Presets</source>
        <comment>Two hidden units and one output. A person chose these weights; nobody trained them. Pick a row of the table and follow it through the network.</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../xorgui/ui/preset_texts.py" line="35"/>
        <source>Presets</source>
        <comment>The textbooks&apos; solution: y₁ is OR, y₂ is NAND, and the output is true where both are. XOR is made of gates that one unit can do.</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../xorgui/ui/preset_texts.py" line="39"/>
        <source>Presets</source>
        <comment>One unit computes AND: it sums its inputs, and only both together pass its threshold.</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../xorgui/ui/preset_texts.py" line="40"/>
        <source>Presets</source>
        <comment>One unit computes OR: its threshold is so low that one input alone passes it.</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../xorgui/ui/preset_texts.py" line="41"/>
        <source>Presets</source>
        <comment>One unit computes NAND: AND with all signs turned round.</comment>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <location filename="../../xorgui/ui/preset_texts.py" line="43"/>
        <source>Presets</source>
        <comment>One unit, no hidden layer. Train it: the loss stays at 0.6931 and two of four points stay wrong, because one line cannot separate XOR.</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../xorgui/ui/preset_texts.py" line="48"/>
        <source>Presets</source>
        <comment>The lecture&apos;s network from random weights, seed 777. Train it for 50,000 epochs: it looks stuck for a long time, then solves XOR at epoch 43,565.</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <location filename="../../xorgui/ui/preset_texts.py" line="53"/>
        <source>Presets</source>
        <comment>Three hidden layers of ten units from random weights, seed 777. Train it for 20,000 epochs.</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../xorgui/ui/region/menus.py" line="18"/>
        <source>Menus</source>
        <comment>Make it class {number}</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../xorgui/ui/region/menus.py" line="20"/>
        <source>Menus</source>
        <comment>Train on it</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../xorgui/ui/region/menus.py" line="22"/>
        <source>Menus</source>
        <comment>Hold it back for the test</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../xorgui/ui/region/menus.py" line="24"/>
        <source>Menus</source>
        <comment>Delete</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../xorgui/ui/region/menus.py" line="31"/>
        <source>Menus</source>
        <comment>Add a point of class {number} here</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../xorgui/ui/region/menus.py" line="34"/>
        <source>Menus</source>
        <comment>Fit the view</comment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Charts</name>
    <message>
        <location filename="../../xorgui/ui/charts/panel.py" line="47"/>
        <source>Charts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../xorgui/ui/charts/panel.py" line="51"/>
        <source>Scales and pinned runs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../xorgui/ui/charts/panel.py" line="57"/>
        <source>Loss</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../xorgui/ui/charts/panel.py" line="58"/>
        <source>Gradients</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../xorgui/ui/charts/panel.py" line="59"/>
        <source>Weights</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../xorgui/ui/charts/panel.py" line="60"/>
        <source>Hidden space</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../xorgui/ui/charts/panel.py" line="61"/>
        <source>Landscape</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../xorgui/ui/charts/panel.py" line="62"/>
        <source>Log</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CompareWindow</name>
    <message>
        <location filename="../../xorgui/ui/compare.py" line="153"/>
        <source>Compare</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../xorgui/ui/compare.py" line="158"/>
        <location filename="../../xorgui/ui/compare.py" line="227"/>
        <source>▶  Train both</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../xorgui/ui/compare.py" line="161"/>
        <source>Step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../xorgui/ui/compare.py" line="163"/>
        <source>Reset</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../xorgui/ui/compare.py" line="165"/>
        <source>Same start</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../xorgui/ui/compare.py" line="166"/>
        <source>The right one begins with the weights of the left one, where it has them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../xorgui/ui/compare.py" line="174"/>
        <source>rate × 100</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../xorgui/ui/compare.py" line="175"/>
        <source>ReLU</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../xorgui/ui/compare.py" line="176"/>
        <source>one unit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../xorgui/ui/compare.py" line="179"/>
        <source>Another setting for the right one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../xorgui/ui/compare.py" line="190"/>
        <source>Take over</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../xorgui/ui/compare.py" line="191"/>
        <source>Go on with this one in the main window</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../xorgui/ui/compare.py" line="198"/>
        <source>Left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../xorgui/ui/compare.py" line="198"/>
        <source>Right</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../xorgui/ui/compare.py" line="205"/>
        <source>Loss</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../xorgui/ui/compare.py" line="227"/>
        <source>❚❚  Pause</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../xorgui/ui/compare.py" line="314"/>
        <source>learning rate</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ComparisonChart</name>
    <message>
        <location filename="../../xorgui/ui/compare.py" line="83"/>
        <source>Loss of both networks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../xorgui/ui/compare.py" line="105"/>
        <source>left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../xorgui/ui/compare.py" line="105"/>
        <source>right</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DataGroup</name>
    <message>
        <location filename="../../xorgui/ui/settings/data_group.py" line="33"/>
        <source>XOR, clouds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../xorgui/ui/settings/data_group.py" line="34"/>
        <source>two Gaussians</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../xorgui/ui/settings/data_group.py" line="35"/>
        <source>circle</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../xorgui/ui/settings/data_group.py" line="36"/>
        <source>two spirals</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../xorgui/ui/settings/data_group.py" line="37"/>
        <source>own points</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../xorgui/ui/settings/data_group.py" line="44"/>
        <source>number of points</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../xorgui/ui/settings/data_group.py" line="46"/>
        <location filename="../../xorgui/ui/settings/data_group.py" line="63"/>
        <source>noise</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../xorgui/ui/settings/data_group.py" line="48"/>
        <location filename="../../xorgui/ui/settings/data_group.py" line="64"/>
        <source>seed of the data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../xorgui/ui/settings/data_group.py" line="51"/>
        <source>standardise</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../xorgui/ui/settings/data_group.py" line="53"/>
        <source>Move and stretch the points so that x₁ and x₂ have mean 0 and deviation 1; off: as they were</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../xorgui/ui/settings/data_group.py" line="60"/>
        <source>Data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../xorgui/ui/settings/data_group.py" line="61"/>
        <source>kind</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../xorgui/ui/settings/data_group.py" line="61"/>
        <source>kind of data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../xorgui/ui/settings/data_group.py" line="62"/>
        <source>points</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../xorgui/ui/settings/data_group.py" line="64"/>
        <source>seed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../xorgui/ui/settings/data_group.py" line="65"/>
        <source>test share, %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../xorgui/ui/settings/data_group.py" line="89"/>
        <source>No points: a double-click in the region adds one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../xorgui/ui/settings/data_group.py" line="94"/>
        <source>Nothing to train on: all points are held back for the test.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../xorgui/ui/settings/data_group.py" line="96"/>
        <source>All are of class {number}: there is nothing to tell apart.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../xorgui/ui/settings/data_group.py" line="99"/>
        <source>{count} points contradict each other: same place, both classes. 100 % cannot be reached.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../xorgui/ui/settings/data_group.py" line="106"/>
        <source>{train} to train on, {test} for the test</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../xorgui/ui/settings/data_group.py" line="107"/>
        <source>1 point</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../xorgui/ui/settings/data_group.py" line="107"/>
        <source>{count} points</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DataMenu</name>
    <message>
        <location filename="../../xorgui/ui/data_menu.py" line="17"/>
        <source>&amp;Data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../xorgui/ui/data_menu.py" line="22"/>
        <source>&amp;Edit points…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../xorgui/ui/data_menu.py" line="24"/>
        <source>&amp;Standardise</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../xorgui/ui/data_menu.py" line="27"/>
        <source>&amp;Fit the view</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DivergenceCure</name>
    <message>
        <location filename="../../xorgui/ui/charts/cure.py" line="61"/>
        <source>Back to epoch {step}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../xorgui/ui/charts/cure.py" line="63"/>
        <source>Back to step {step}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../xorgui/ui/charts/cure.py" line="67"/>
        <source>Where the loss was lowest</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../xorgui/ui/charts/cure.py" line="69"/>
        <source>{back}, rate {rate}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../xorgui/ui/charts/cure.py" line="83"/>
        <source>learning rate</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Document</name>
    <message>
        <location filename="../../xorgui/model/document.py" line="166"/>
        <source>weight {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../xorgui/model/document.py" line="201"/>
        <source>data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../xorgui/model/document.py" line="205"/>
        <source>layers {label}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../xorgui/model/document.py" line="215"/>
        <source>activation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../xorgui/model/document.py" line="221"/>
        <source>lock of {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../xorgui/model/document.py" line="221"/>
        <source>unlocking of {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../xorgui/model/document.py" line="226"/>
        <source>new start</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../xorgui/model/document.py" line="230"/>
        <source>reset</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../xorgui/model/document.py" line="242"/>
        <source>going to epoch {count}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../xorgui/model/document.py" line="242"/>
        <source>going to step {count}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../xorgui/model/document.py" line="250"/>
        <source>pinning of a run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../xorgui/model/document.py" line="308"/>
        <source>training of one epoch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../xorgui/model/document.py" line="308"/>
        <source>training of {count} epochs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../xorgui/model/document.py" line="310"/>
        <source>training of one step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../xorgui/model/document.py" line="310"/>
        <source>training of {count} steps</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ForwardModel</name>
    <message>
        <location filename="../../xorgui/ui/forward_table.py" line="66"/>
        <source>predict</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../xorgui/ui/forward_table.py" line="66"/>
        <source>target</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../xorgui/ui/forward_table.py" line="75"/>
        <source>A point for the test: training does not see it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../xorgui/ui/forward_table.py" line="79"/>
        <source>right</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../xorgui/ui/forward_table.py" line="79"/>
        <source>wrong</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ForwardTable</name>
    <message>
        <location filename="../../xorgui/ui/forward_table.py" line="144"/>
        <source>Forward pass</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>GradientChart</name>
    <message>
        <location filename="../../xorgui/ui/charts/gradients.py" line="27"/>
        <source>Gradients</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../xorgui/ui/charts/gradients.py" line="55"/>
        <source>layer {number}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>GradientPage</name>
    <message>
        <location filename="../../xorgui/ui/charts/gradients.py" line="121"/>
        <source>{count} of {units} ReLU dead</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../xorgui/ui/charts/gradients.py" line="122"/>
        <source>{count} of {units} saturated</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../xorgui/ui/charts/gradients.py" line="125"/>
        <source>layer {number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../xorgui/ui/charts/gradients.py" line="127"/>
        <source>no dead or saturated unit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../xorgui/ui/charts/gradients.py" line="128"/>
        <source>mean |∂L/∂W| by layer · {units}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>HiddenPlot</name>
    <message>
        <location filename="../../xorgui/ui/charts/hidden_plot.py" line="74"/>
        <source>Hidden space</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../xorgui/ui/charts/hidden_plot.py" line="238"/>
        <source>point {number}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>HiddenSpace</name>
    <message>
        <location filename="../../xorgui/ui/charts/hidden_space.py" line="20"/>
        <source>Hidden layer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../xorgui/ui/charts/hidden_space.py" line="21"/>
        <source>Unit along the horizontal axis</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../xorgui/ui/charts/hidden_space.py" line="22"/>
        <source>Unit along the vertical axis</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../xorgui/ui/charts/hidden_space.py" line="32"/>
        <source>Without a hidden layer there is no hidden space: the output reads x₁ and x₂ as they are, and a line in their plane is all that it can draw.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../xorgui/ui/charts/hidden_space.py" line="89"/>
        <source>layer {number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../xorgui/ui/charts/hidden_space.py" line="103"/>
        <source>The other units stand at their mean over the points</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../xorgui/ui/charts/hidden_space.py" line="105"/>
        <source>One unit: all points lie on a line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../xorgui/ui/charts/hidden_space.py" line="106"/>
        <source>The input plane as the hidden layer bends it</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Inspector</name>
    <message>
        <location filename="../../xorgui/ui/network/inspector.py" line="29"/>
        <source>Explanation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../xorgui/ui/network/inspector.py" line="53"/>
        <source>click to type · drag to scrub · ↑ ↓ to nudge · Ctrl+Z to undo</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Landscape</name>
    <message>
        <location filename="../../xorgui/ui/charts/landscape.py" line="27"/>
        <source>Weight along the horizontal axis</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../xorgui/ui/charts/landscape.py" line="28"/>
        <source>Weight along the vertical axis</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../xorgui/ui/charts/landscape.py" line="108"/>
        <source>Put the chosen {name} on the horizontal axis</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../xorgui/ui/charts/landscape.py" line="127"/>
        <source>Drag the point; the wheel zooms, a double-click fits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../xorgui/ui/charts/landscape.py" line="128"/>
        <source>{name} is locked and stays</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../xorgui/ui/charts/landscape.py" line="131"/>
        <source>There are no points to train on, so there is no loss.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../xorgui/ui/charts/landscape.py" line="133"/>
        <source>colours from {count} of {all} points</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LandscapePlot</name>
    <message>
        <location filename="../../xorgui/ui/charts/landscape_plot.py" line="90"/>
        <source>Loss landscape</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../xorgui/ui/charts/landscape_plot.py" line="231"/>
        <source>start</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../xorgui/ui/charts/landscape_plot.py" line="280"/>
        <source>loss {loss}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../xorgui/ui/charts/landscape_plot.py" line="429"/>
        <source>{first} {x} · {second} {y} · loss {loss}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LayerHeader</name>
    <message>
        <location filename="../../xorgui/ui/network/headers.py" line="92"/>
        <location filename="../../xorgui/ui/network/headers.py" line="171"/>
        <source>One unit less</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../xorgui/ui/network/headers.py" line="94"/>
        <location filename="../../xorgui/ui/network/headers.py" line="172"/>
        <source>Add a hidden layer before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../xorgui/ui/network/headers.py" line="96"/>
        <location filename="../../xorgui/ui/network/headers.py" line="170"/>
        <source>One unit more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../xorgui/ui/network/headers.py" line="145"/>
        <source>output</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../xorgui/ui/network/headers.py" line="145"/>
        <source>hidden layer {layer}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../xorgui/ui/network/headers.py" line="147"/>
        <source>Units, activation and layers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../xorgui/ui/network/headers.py" line="175"/>
        <source>Remove this layer</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LogPage</name>
    <message>
        <location filename="../../xorgui/ui/charts/log.py" line="32"/>
        <source>iterations from line to line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../xorgui/ui/charts/log.py" line="35"/>
        <source>a line every</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../xorgui/ui/charts/log.py" line="38"/>
        <source>Copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../xorgui/ui/charts/log.py" line="42"/>
        <source>Log</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LossChart</name>
    <message>
        <location filename="../../xorgui/ui/charts/loss.py" line="38"/>
        <source>Loss</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../xorgui/ui/charts/loss.py" line="55"/>
        <source>Pin this run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../xorgui/ui/charts/loss.py" line="56"/>
        <source>Pinned runs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../xorgui/ui/charts/loss.py" line="193"/>
        <location filename="../../xorgui/ui/charts/loss.py" line="230"/>
        <source>test {numbers}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../xorgui/ui/charts/loss.py" line="240"/>
        <source>Show</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../xorgui/ui/charts/loss.py" line="244"/>
        <source>Rename…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../xorgui/ui/charts/loss.py" line="245"/>
        <source>Remove</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../xorgui/ui/charts/loss.py" line="247"/>
        <source>None yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../xorgui/ui/charts/loss.py" line="250"/>
        <source>showing of a run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../xorgui/ui/charts/loss.py" line="250"/>
        <source>hiding of a run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../xorgui/ui/charts/loss.py" line="255"/>
        <source>Rename</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../xorgui/ui/charts/loss.py" line="255"/>
        <source>Name of the run; empty: its settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../xorgui/ui/charts/loss.py" line="258"/>
        <source>name of a run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../xorgui/ui/charts/loss.py" line="261"/>
        <source>removal of a run</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <location filename="../../xorgui/ui/main_window.py" line="86"/>
        <source>XOR Lab</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../xorgui/ui/main_window.py" line="88"/>
        <source>E&amp;xperiment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../xorgui/ui/main_window.py" line="105"/>
        <source>Experiment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../xorgui/ui/main_window.py" line="106"/>
        <source>Network</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../xorgui/ui/main_window.py" line="107"/>
        <source>Forward pass</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../xorgui/ui/main_window.py" line="108"/>
        <source>Decision region</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../xorgui/ui/main_window.py" line="109"/>
        <source>Charts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../xorgui/ui/main_window.py" line="155"/>
        <source>classes only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../xorgui/ui/main_window.py" line="158"/>
        <source>Two colours by the rule ŷ &gt; 0.5, instead of all shades</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../xorgui/ui/main_window.py" line="201"/>
        <source>taking over</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../xorgui/ui/main_window.py" line="214"/>
        <source>A small neural network learns XOR, and every number in it can be touched.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../xorgui/ui/main_window.py" line="215"/>
        <source>About XOR Lab</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../xorgui/ui/main_window.py" line="229"/>
        <source>training</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../xorgui/ui/main_window.py" line="231"/>
        <source>&amp;Undo {step}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../xorgui/ui/main_window.py" line="232"/>
        <source>&amp;Redo {step}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../xorgui/ui/main_window.py" line="241"/>
        <source>input x = {point}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../xorgui/ui/main_window.py" line="247"/>
        <source>Pause &amp;training</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../xorgui/ui/main_window.py" line="247"/>
        <source>&amp;Train</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../xorgui/ui/main_window.py" line="248"/>
        <source>❚❚  Pause</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../xorgui/ui/main_window.py" line="248"/>
        <source>▶  Train</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../xorgui/ui/main_window.py" line="256"/>
        <source>Loading TensorFlow …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../xorgui/ui/main_window.py" line="270"/>
        <source>seed {seed}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MatrixSheet</name>
    <message>
        <location filename="../../xorgui/ui/matrices.py" line="140"/>
        <source>Matrix form</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../xorgui/ui/matrices.py" line="141"/>
        <source>Click an entry of W or b to type</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../xorgui/ui/matrices.py" line="317"/>
        <source>… {count} more</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Menus</name>
    <message>
        <location filename="../../xorgui/ui/menus.py" line="29"/>
        <source>&amp;File</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../xorgui/ui/menus.py" line="30"/>
        <source>&amp;Edit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../xorgui/ui/menus.py" line="33"/>
        <source>&amp;Train</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../xorgui/ui/menus.py" line="36"/>
        <source>&amp;View</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../xorgui/ui/menus.py" line="37"/>
        <source>&amp;Help</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../xorgui/ui/menus.py" line="40"/>
        <source>&amp;Open points…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../xorgui/ui/menus.py" line="41"/>
        <source>&amp;Save points…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../xorgui/ui/menus.py" line="50"/>
        <source>&amp;Pin this run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../xorgui/ui/menus.py" line="56"/>
        <source>&amp;Chart</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../xorgui/ui/menus.py" line="66"/>
        <source>Theme of the system</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../xorgui/ui/menus.py" line="66"/>
        <source>Light</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../xorgui/ui/menus.py" line="66"/>
        <source>Dark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../xorgui/ui/menus.py" line="68"/>
        <source>Language of the system</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../xorgui/ui/menus.py" line="69"/>
        <source>L&amp;anguage</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>More</name>
    <message>
        <location filename="../../xorgui/ui/settings/controls.py" line="102"/>
        <source>More · {names}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../xorgui/ui/settings/controls.py" line="102"/>
        <source>More</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>NetworkGroup</name>
    <message>
        <location filename="../../xorgui/ui/settings/network_group.py" line="25"/>
        <source>Network</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../xorgui/ui/settings/network_group.py" line="26"/>
        <source>layers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../xorgui/ui/settings/network_group.py" line="27"/>
        <source>activation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../xorgui/ui/settings/network_group.py" line="28"/>
        <source>output</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>NetworkView</name>
    <message>
        <location filename="../../xorgui/ui/network/view.py" line="231"/>
        <source>Network diagram</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../xorgui/ui/network/view.py" line="484"/>
        <source>{reason} {name} stays {value}.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PointEdits</name>
    <message>
        <location filename="../../xorgui/model/point_edits.py" line="31"/>
        <source>moving a point</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../xorgui/model/point_edits.py" line="35"/>
        <source>adding a point</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../xorgui/model/point_edits.py" line="39"/>
        <source>adding points</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../xorgui/model/point_edits.py" line="43"/>
        <source>class of a point</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../xorgui/model/point_edits.py" line="47"/>
        <source>test mark of a point</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../xorgui/model/point_edits.py" line="50"/>
        <source>removing a point</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../xorgui/model/point_edits.py" line="50"/>
        <source>removing points</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../xorgui/model/point_edits.py" line="64"/>
        <source>test share</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../xorgui/model/point_edits.py" line="69"/>
        <source>standardising</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../xorgui/model/point_edits.py" line="69"/>
        <source>end of standardising</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../xorgui/model/point_edits.py" line="73"/>
        <source>fit of the view</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PointFiles</name>
    <message>
        <location filename="../../xorgui/ui/point_files.py" line="40"/>
        <source>Open points</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../xorgui/ui/point_files.py" line="49"/>
        <source>There are no points to save.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../xorgui/ui/point_files.py" line="51"/>
        <source>Save points</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../xorgui/ui/point_files.py" line="60"/>
        <source>Points as CSV (*.csv *.tsv *.txt)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../xorgui/ui/point_files.py" line="60"/>
        <source>All files (*)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../xorgui/ui/point_files.py" line="76"/>
        <source>{name} is a folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../xorgui/ui/point_files.py" line="78"/>
        <source>{name} cannot be read: {reason}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../xorgui/ui/point_files.py" line="81"/>
        <source>points of {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../xorgui/ui/point_files.py" line="90"/>
        <source>Points saved in {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../xorgui/ui/point_files.py" line="92"/>
        <source>{name} cannot be written: {reason}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../xorgui/ui/point_files.py" line="98"/>
        <source>Points</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PointsDialog</name>
    <message>
        <location filename="../../xorgui/ui/points_dialog.py" line="24"/>
        <source>Points</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../xorgui/ui/points_dialog.py" line="27"/>
        <source>&amp;Add a point</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../xorgui/ui/points_dialog.py" line="28"/>
        <source>&amp;Delete</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../xorgui/ui/points_dialog.py" line="29"/>
        <source>&amp;Paste</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../xorgui/ui/points_dialog.py" line="30"/>
        <source>Rows of x1, x2 and label from a spreadsheet, behind those that are there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../xorgui/ui/points_dialog.py" line="95"/>
        <source>The clipboard</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../xorgui/ui/points_dialog.py" line="102"/>
        <source>{name}: {count} points more would be too many: {limit} are the most.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PointsModel</name>
    <message>
        <location filename="../../xorgui/ui/points_table.py" line="66"/>
        <source>class</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../xorgui/ui/points_table.py" line="66"/>
        <source>test</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PointsTable</name>
    <message>
        <location filename="../../xorgui/ui/points_table.py" line="149"/>
        <source>Points</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Reasons</name>
    <message>
        <location filename="../../xorgui/model/reasons.py" line="18"/>
        <source>Training is not possible on this processor: TensorFlow needs one with AVX. Everything by hand works.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../xorgui/model/reasons.py" line="22"/>
        <source>Training is not possible: TensorFlow cannot be loaded ({reason}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../xorgui/model/reasons.py" line="30"/>
        <source>Stopped: the loss is down to {loss:g}, as set.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../xorgui/model/reasons.py" line="32"/>
        <source>Stopped: {share:.0%} are right, as set.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../xorgui/model/reasons.py" line="34"/>
        <source>Stopped at epoch {epoch}, as set.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../xorgui/model/reasons.py" line="42"/>
        <source>Stopped: at epoch {count} a weight would be no number any more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../xorgui/model/reasons.py" line="44"/>
        <source>Stopped: at step {count} a weight would be no number any more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../xorgui/model/reasons.py" line="46"/>
        <source>Stopped: at epoch {count} the loss would be no number any more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../xorgui/model/reasons.py" line="48"/>
        <source>Stopped: at step {count} the loss would be no number any more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../xorgui/model/reasons.py" line="57"/>
        <source>All units of hidden layer {number} are the same, so they learn the same: try a random start.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../xorgui/model/reasons.py" line="64"/>
        <source>All gradients are 0: nothing moves.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../xorgui/model/reasons.py" line="65"/>
        <source>A step has slope 0 everywhere: what lies before it gets no gradient and does not learn.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../xorgui/model/reasons.py" line="77"/>
        <source>The loss has hardly moved since epoch {count}. It may still: training goes on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../xorgui/model/reasons.py" line="79"/>
        <source>The loss has hardly moved since step {count}. It may still: training goes on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../xorgui/model/reasons.py" line="87"/>
        <source>This is the start of the run.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../xorgui/model/reasons.py" line="90"/>
        <source>The run goes up to epoch {count}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../xorgui/model/reasons.py" line="92"/>
        <source>The run goes up to step {count}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../xorgui/model/reasons.py" line="95"/>
        <source>What was edited on the way to {count} is not kept any more; this is the last kept before it.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RegionView</name>
    <message>
        <location filename="../../xorgui/ui/region/view.py" line="58"/>
        <source>Decision region</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../xorgui/ui/region/view.py" line="242"/>
        <source>There are {count} points, and no more are possible.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Reporter</name>
    <message>
        <location filename="../../xorgui/ui/reporting.py" line="49"/>
        <source>Something in XOR Lab went wrong ({name}); the log file has the details. You can go on working.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RoundingSwitch</name>
    <message>
        <location filename="../../xorgui/ui/forward_table.py" line="125"/>
        <source>rounded as in the notes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../xorgui/ui/forward_table.py" line="128"/>
        <source>Units pass on whole numbers: s(−8) = 0, s(3) = 1, s(−5) = 0</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Side</name>
    <message>
        <location filename="../../xorgui/ui/compare.py" line="69"/>
        <source>epoch {epoch}   loss {loss}   {correct} / {points}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SpeedSlider</name>
    <message>
        <location filename="../../xorgui/ui/transport.py" line="117"/>
        <source>Speed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../xorgui/ui/transport.py" line="135"/>
        <source>full speed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../xorgui/ui/transport.py" line="137"/>
        <source>1 step/s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../xorgui/ui/transport.py" line="138"/>
        <source>{count} steps/s</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StepChart</name>
    <message>
        <location filename="../../xorgui/ui/charts/step_chart.py" line="62"/>
        <source>Logarithmic steps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../xorgui/ui/charts/step_chart.py" line="63"/>
        <source>Logarithmic values</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../xorgui/ui/charts/step_chart.py" line="175"/>
        <source>epoch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../xorgui/ui/charts/step_chart.py" line="175"/>
        <source>step</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TimelineBar</name>
    <message>
        <location filename="../../xorgui/ui/charts/timeline.py" line="31"/>
        <source>One step back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../xorgui/ui/charts/timeline.py" line="33"/>
        <source>Play the run backwards</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../xorgui/ui/charts/timeline.py" line="34"/>
        <source>Play the run forwards</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../xorgui/ui/charts/timeline.py" line="39"/>
        <source>Timeline of the run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../xorgui/ui/charts/timeline.py" line="40"/>
        <source>Drag to go back to any epoch; Train goes on from there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../xorgui/ui/charts/timeline.py" line="71"/>
        <source>epoch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../xorgui/ui/charts/timeline.py" line="71"/>
        <source>step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../xorgui/ui/charts/timeline.py" line="72"/>
        <source>Go to {name}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Trainer</name>
    <message>
        <location filename="../../xorgui/model/trainer.py" line="183"/>
        <source>stop epoch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../xorgui/model/trainer.py" line="255"/>
        <source>There are no points to train on: add one with a double-click in the region.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../xorgui/model/trainer.py" line="349"/>
        <source>Compiling {label} …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../xorgui/model/trainer.py" line="351"/>
        <source>Compiled in {seconds:.1f} s.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../xorgui/model/trainer.py" line="370"/>
        <source>Training failed: {reason}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TrainingGroup</name>
    <message>
        <location filename="../../xorgui/ui/settings/training_group.py" line="43"/>
        <location filename="../../xorgui/ui/settings/training_group.py" line="96"/>
        <source>learning rate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../xorgui/ui/settings/training_group.py" line="47"/>
        <source>SGD, momentum</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../xorgui/ui/settings/training_group.py" line="48"/>
        <source>SGD, Nesterov</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../xorgui/ui/settings/training_group.py" line="59"/>
        <source>all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../xorgui/ui/settings/training_group.py" line="60"/>
        <source>Each step looks at all points; else a pass over them takes several steps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../xorgui/ui/settings/training_group.py" line="63"/>
        <source>cross-entropy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../xorgui/ui/settings/training_group.py" line="63"/>
        <source>squared error</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../xorgui/ui/settings/training_group.py" line="68"/>
        <source>typed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../xorgui/ui/settings/training_group.py" line="69"/>
        <source>zeros</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../xorgui/ui/settings/training_group.py" line="70"/>
        <source>all equal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../xorgui/ui/settings/training_group.py" line="71"/>
        <source>normal, by unit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../xorgui/ui/settings/training_group.py" line="72"/>
        <source>normal, by layer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../xorgui/ui/settings/training_group.py" line="73"/>
        <source>Glorot, uniform</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../xorgui/ui/settings/training_group.py" line="74"/>
        <source>He, normal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../xorgui/ui/settings/training_group.py" line="83"/>
        <source>stop epoch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../xorgui/ui/settings/training_group.py" line="86"/>
        <source>never</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../xorgui/ui/settings/training_group.py" line="87"/>
        <location filename="../../xorgui/ui/settings/training_group.py" line="110"/>
        <source>stop at loss</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../xorgui/ui/settings/training_group.py" line="95"/>
        <source>Training</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../xorgui/ui/settings/training_group.py" line="97"/>
        <location filename="../../xorgui/ui/settings/training_group.py" line="175"/>
        <source>optimizer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../xorgui/ui/settings/training_group.py" line="98"/>
        <location filename="../../xorgui/ui/settings/training_group.py" line="188"/>
        <source>batch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../xorgui/ui/settings/training_group.py" line="99"/>
        <source>points in a batch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../xorgui/ui/settings/training_group.py" line="100"/>
        <location filename="../../xorgui/ui/settings/training_group.py" line="178"/>
        <source>loss</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../xorgui/ui/settings/training_group.py" line="101"/>
        <source>initial weights</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../xorgui/ui/settings/training_group.py" line="102"/>
        <source>seed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../xorgui/ui/settings/training_group.py" line="103"/>
        <source>stop at epoch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../xorgui/ui/settings/training_group.py" line="107"/>
        <source>keras calls it {name}; another value compiles again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../xorgui/ui/settings/training_group.py" line="108"/>
        <source>L1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../xorgui/ui/settings/training_group.py" line="109"/>
        <source>L2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../xorgui/ui/settings/training_group.py" line="111"/>
        <source>stop at right, %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../xorgui/ui/settings/training_group.py" line="167"/>
        <source>Random weights need TensorFlow.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../xorgui/ui/settings/training_group.py" line="196"/>
        <source>stop accuracy</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Transport</name>
    <message>
        <location filename="../../xorgui/ui/transport.py" line="63"/>
        <source>epoch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../xorgui/ui/transport.py" line="64"/>
        <source>loss</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../xorgui/ui/transport.py" line="65"/>
        <source>accuracy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../xorgui/ui/transport.py" line="66"/>
        <source>steps/s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../xorgui/ui/transport.py" line="75"/>
        <source>What to begin with</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../xorgui/ui/transport.py" line="93"/>
        <source>step {count}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../xorgui/ui/transport.py" line="94"/>
        <source>test {loss}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../xorgui/ui/transport.py" line="95"/>
        <source>test {share}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>UnitPicker</name>
    <message>
        <location filename="../../xorgui/ui/unit_picker.py" line="22"/>
        <source>Which unit the region shows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../xorgui/ui/unit_picker.py" line="38"/>
        <source>output {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../xorgui/ui/unit_picker.py" line="38"/>
        <source>unit {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../xorgui/ui/unit_picker.py" line="51"/>
        <source>hidden layer {layer}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>WeightChart</name>
    <message>
        <location filename="../../xorgui/ui/charts/weights.py" line="30"/>
        <source>Weights</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>WindowActions</name>
    <message>
        <location filename="../../xorgui/ui/actions.py" line="47"/>
        <source>&amp;Train</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../xorgui/ui/actions.py" line="47"/>
        <source>▶  Train</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../xorgui/ui/actions.py" line="47"/>
        <source>Go on from what is shown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../xorgui/ui/actions.py" line="49"/>
        <source>&amp;Step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../xorgui/ui/actions.py" line="49"/>
        <source>Step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../xorgui/ui/actions.py" line="49"/>
        <source>One step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../xorgui/ui/actions.py" line="51"/>
        <source>Step &amp;back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../xorgui/ui/actions.py" line="51"/>
        <source>One step back along the run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../xorgui/ui/actions.py" line="54"/>
        <source>&amp;Reset</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../xorgui/ui/actions.py" line="55"/>
        <source>Reset</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../xorgui/ui/actions.py" line="56"/>
        <source>Back to the weights that this run started from</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../xorgui/ui/actions.py" line="61"/>
        <source>&amp;New start</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../xorgui/ui/actions.py" line="62"/>
        <source>New start</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../xorgui/ui/actions.py" line="63"/>
        <source>Other random weights, from the next seed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../xorgui/ui/actions.py" line="67"/>
        <source>&amp;Undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../xorgui/ui/actions.py" line="68"/>
        <source>&amp;Redo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../xorgui/ui/actions.py" line="69"/>
        <source>&amp;Quit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../xorgui/ui/actions.py" line="70"/>
        <source>&amp;About XOR Lab</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../xorgui/ui/actions.py" line="74"/>
        <source>Everything in the other language</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../xorgui/ui/actions.py" line="78"/>
        <source>&amp;Compare with another setting…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../xorgui/ui/actions.py" line="79"/>
        <source>Zoom &amp;in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../xorgui/ui/actions.py" line="80"/>
        <source>Zoom &amp;out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../xorgui/ui/actions.py" line="81"/>
        <source>&amp;Fit the network</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../xorgui/ui/actions.py" line="82"/>
        <source>Reset &amp;layout</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
