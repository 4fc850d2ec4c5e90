<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ko" sourcelanguage="en">
<context>
    <name>AboutDialog</name>
    <message>
        <source>About XOR Lab</source>
        <translation>XOR Lab 정보</translation>
    </message>
    <message>
        <source>A small neural network learns XOR, and every number in it can be changed by hand.</source>
        <translation>작은 신경망이 XOR를 배웁니다. 그 안의 모든 숫자를 직접 바꿀 수 있습니다.</translation>
    </message>
    <message>
        <source>System</source>
        <translation>시스템</translation>
    </message>
    <message>
        <source>Processor</source>
        <translation>프로세서</translation>
    </message>
    <message>
        <source>Screen</source>
        <translation>화면</translation>
    </message>
    <message>
        <source>Program</source>
        <translation>프로그램</translation>
    </message>
    <message>
        <source>Training:</source>
        <translation>학습:</translation>
    </message>
    <message>
        <source>XOR Lab never connects to a network and collects nothing.</source>
        <translation>XOR Lab은 네트워크에 연결하지 않으며 아무것도 수집하지 않습니다.</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>복사(&amp;C)</translation>
    </message>
    <message>
        <source>Copy the versions, for reporting a problem</source>
        <translation>문제를 알릴 때 쓸 버전 정보를 복사합니다</translation>
    </message>
    <message>
        <source>&amp;Licences</source>
        <translation>라이선스(&amp;L)</translation>
    </message>
    <message>
        <source>Loading TensorFlow…</source>
        <translation>TensorFlow를 불러오는 중…</translation>
    </message>
    <message>
        <source>TensorFlow, compiled by XLA for this processor</source>
        <translation>TensorFlow, 이 프로세서에 맞춰 XLA로 컴파일</translation>
    </message>
</context>
<context>
    <name>Arrangement</name>
    <message>
        <source>Show this alone, full screen; Esc returns</source>
        <translation>이것만 전체 화면으로 보기, Esc로 돌아오기</translation>
    </message>
</context>
<context>
    <name>Charts</name>
    <message>
        <source>Charts</source>
        <translation>차트</translation>
    </message>
    <message>
        <source>Scales and pinned runs</source>
        <translation>눈금과 고정한 학습</translation>
    </message>
    <message>
        <source>Loss</source>
        <translation>손실</translation>
    </message>
    <message>
        <source>Gradients</source>
        <translation>기울기</translation>
    </message>
    <message>
        <source>Weights</source>
        <translation>가중치</translation>
    </message>
    <message>
        <source>Hidden space</source>
        <translation>은닉 공간</translation>
    </message>
    <message>
        <source>Landscape</source>
        <translation>손실 지형</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>코드</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>기록</translation>
    </message>
</context>
<context>
    <name>CodePage</name>
    <message>
        <source>Point at a line to see what it is about</source>
        <translation>줄을 가리키면 관련된 곳이 강조됩니다</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>복사</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>코드</translation>
    </message>
    <message>
        <source>There are no points to train on.</source>
        <translation>학습할 점이 없습니다.</translation>
    </message>
</context>
<context>
    <name>CommandLine</name>
    <message>
        <source>XOR Lab: a window that shows how a small neural network solves XOR.

  xorgui          opens the window
  xorgui FILE     opens a document, or a table of points
  xorgui train    trains without a window
  xorgui export   writes pictures, code or a report of a document
  xorgui lesson   checks a lesson of your own: xorgui lesson check FOLDER

xorgui train --help and xorgui export --help tell more.
</source>
        <translation>XOR Lab: 작은 신경망이 XOR를 푸는 과정을 보여 주는 프로그램입니다.

  xorgui          창을 엽니다
  xorgui FILE     문서나 점의 표를 엽니다
  xorgui train    창 없이 학습합니다
  xorgui export   문서를 그림, 코드, 보고서로 내보냅니다
  xorgui lesson   직접 만든 수업을 검사합니다: xorgui lesson check FOLDER

자세한 것은 xorgui train --help, xorgui export --help에 있습니다.
</translation>
    </message>
    <message>
        <source>show the version and exit</source>
        <translation>프로그램의 버전을 보여 주고 끝내기</translation>
    </message>
    <message>
        <source>open a window to test whether everything works here; the exit code is 0 if it does</source>
        <translation>이 컴퓨터에서 모두 제대로 동작하는지 창을 열어 점검하기, 이상이 없으면 종료 코드 0</translation>
    </message>
    <message>
        <source>documents or tables of points to open, each in its own window</source>
        <translation>열 문서나 점의 표, 하나마다 창 하나</translation>
    </message>
    <message>
        <source>the window cannot be opened: {error}.</source>
        <translation>창을 열 수 없습니다: {error}.</translation>
    </message>
    <message>
        <source>cannot write: {reason}</source>
        <translation>쓸 수 없습니다: {reason}</translation>
    </message>
    <message>
        <source>diverged at epoch {epoch} (Iter: {iteration}): the loss is not a finite number</source>
        <translation>{epoch} 에폭(Iter: {iteration})에서 발산했습니다: 손실이 유한한 수가 아닙니다</translation>
    </message>
    <message>
        <source>diverged at epoch {epoch} (Iter: {iteration}): a weight is not a finite number</source>
        <translation>{epoch} 에폭(Iter: {iteration})에서 발산했습니다: 가중치가 유한한 수가 아닙니다</translation>
    </message>
    <message>
        <source>stopped after {made} of {asked} epochs</source>
        <translation>{asked} 에폭 중 {made} 에폭에서 멈췄습니다</translation>
    </message>
    <message>
        <source>usage: </source>
        <translation>사용법: </translation>
    </message>
    <message>
        <source>options</source>
        <translation>옵션</translation>
    </message>
    <message>
        <source>show this help and exit</source>
        <translation>이 도움말을 보여 주고 끝내기</translation>
    </message>
    <message>
        <source>unrecognized arguments: {arguments}</source>
        <translation>알 수 없는 인자: {arguments}</translation>
    </message>
    <message>
        <source>the following arguments are required</source>
        <translation>빠진 인자</translation>
    </message>
    <message>
        <source>expected one argument</source>
        <translation>값이 하나 필요합니다</translation>
    </message>
    <message>
        <source>takes no argument</source>
        <translation>값을 받지 않습니다</translation>
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
        <translation>예:
  xorgui train
      lab-09-2: 은닉 유닛 두 개
  xorgui train --hidden --start zeros --epochs 1001 --every 100
      lab-09-1: 은닉층이 없어 XOR를 배우지 못함
  xorgui train --hidden 10 10 10 --epochs 20000 --every 500 --start layer
      lab-09-3: 은닉층 세 개
  xorgui train --hidden 3 --optimizer adam --epochs 3000 --every 300
  xorgui train --data and --hidden --learning-rate 1 --json

종료 코드: 표가 끝까지 나오면 0, 학습이 발산하거나 불가능하면 1,
옵션이 잘못되면 2, Ctrl+C를 누르면 130
</translation>
    </message>
    <message>
        <source>Trains a network without the window and prints what the lecture notes&apos; script
prints: the loss from time to time, and the accuracy at the end. Without options
it is the notebook lab-09-2.
</source>
        <translation>창 없이 신경망을 학습하고 강의 노트의 스크립트처럼 출력합니다.
중간중간 손실을, 끝에는 정확도를 보여 줍니다.
옵션이 없으면 노트북 lab-09-2와 같습니다.
</translation>
    </message>
    <message>
        <source>units of each hidden layer, up to {layers} layers; no size: no hidden layer (default: 2)</source>
        <translation>은닉층마다의 유닛 수, 최대 {layers}층. 비우면 은닉층 없음 (기본값: 2)</translation>
    </message>
    <message>
        <source>activation of the hidden layers</source>
        <translation>은닉층의 활성화 함수</translation>
    </message>
    <message>
        <source>size of a step along the gradient (default: %(default)s)</source>
        <translation>학습률, 곧 기울기에 곱하는 한 스텝의 크기 (기본값: %(default)s)</translation>
    </message>
    <message>
        <source>keras optimizer</source>
        <translation>keras 옵티마이저</translation>
    </message>
    <message>
        <source>loss function, which training minimises</source>
        <translation>학습이 최소로 줄일 손실 함수</translation>
    </message>
    <message>
        <source>updates, each on all points (default: %(default)s)</source>
        <translation>갱신 횟수, 갱신마다 모든 점을 사용 (기본값: %(default)s)</translation>
    </message>
    <message>
        <source>iterations from one line to the next (default: %(default)s)</source>
        <translation>몇 번 반복할 때마다 한 줄을 출력할지 (기본값: %(default)s)</translation>
    </message>
    <message>
        <source>initial weights: zeros, or N(0, 1) drawn unit by unit as in lab-09-2 or layer by layer as in lab-09-3</source>
        <translation>초기 가중치: 모두 0(zeros), 또는 N(0, 1)에서 lab-09-2처럼 유닛별로(unit)나 lab-09-3처럼 층별로(layer) 뽑기</translation>
    </message>
    <message>
        <source>seed of the initial weights (default: %(default)s)</source>
        <translation>초기 가중치의 시드 (기본값: %(default)s)</translation>
    </message>
    <message>
        <source>truth table to learn</source>
        <translation>배울 진리표</translation>
    </message>
    <message>
        <source>print one JSON object: settings, table, accuracy, parameters, versions</source>
        <translation>설정, 표, 정확도, 파라미터, 버전을 JSON 객체 하나로 출력</translation>
    </message>
    <message>
        <source>{given} is not one of {names}</source>
        <translation>{given}: 다음 중 하나여야 합니다: {names}</translation>
    </message>
    <message>
        <source>{text}: {names} (default: {default})</source>
        <translation>{text}: {names} (기본값: {default})</translation>
    </message>
    <message>
        <source>{given} is not a number from {low:g} to {high:,.0f}</source>
        <translation>{given}: {low:g}부터 {high:,.0f}까지의 수여야 합니다</translation>
    </message>
    <message>
        <source>{given} is not a whole number from {low:,} to {high:,}</source>
        <translation>{given}: {low:,}부터 {high:,}까지의 정수여야 합니다</translation>
    </message>
    <message>
        <source>Checks a lesson: its lesson.toml, and its texts en.md and ko.md.</source>
        <translation>수업을 검사합니다: lesson.toml과 글 en.md, ko.md.</translation>
    </message>
    <message>
        <source>what to do</source>
        <translation>할 일</translation>
    </message>
    <message>
        <source>folder of the lesson</source>
        <translation>수업 폴더</translation>
    </message>
    <message>
        <source>{language}: {title}</source>
        <translation>{language}: {title}</translation>
    </message>
    <message>
        <source>{pages} pages, {tasks} tasks, no problems</source>
        <translation>{pages}쪽, 과제 {tasks}개, 문제 없음</translation>
    </message>
    <message>
        <source>the window cannot be opened: there is no screen (DISPLAY and WAYLAND_DISPLAY are not set). xorgui train works without one.</source>
        <translation>창을 열 수 없습니다: 화면이 없습니다(DISPLAY와 WAYLAND_DISPLAY가 비어 있음). xorgui train은 화면 없이도 됩니다.</translation>
    </message>
    <message>
        <source>the window cannot be opened: the screen ({screen}) does not answer, or a library that Qt needs is missing.</source>
        <translation>창을 열 수 없습니다: 화면({screen})이 응답하지 않거나 Qt에 필요한 라이브러리가 없습니다.</translation>
    </message>
    <message>
        <source>Writes what a document holds as pictures, code, tables, models or a report, without a window.
</source>
        <translation>창 없이 문서의 내용을 그림, 코드, 표, 모델, 보고서로 내보냅니다.
</translation>
    </message>
    <message>
        <source>a document, *.xorlab</source>
        <translation>문서, *.xorlab</translation>
    </message>
    <message>
        <source>one of {formats}; report is the lab report as PDF, html the same as a web page</source>
        <translation>{formats} 중 하나. report는 실험 보고서 PDF, html은 같은 보고서의 웹 페이지</translation>
    </message>
    <message>
        <source>output file, - for standard output; for tensorboard a folder (default: beside FILE)</source>
        <translation>저장할 파일. -는 표준 출력, tensorboard는 폴더 (기본값: FILE과 같은 폴더)</translation>
    </message>
    <message>
        <source>for a picture: {names} (default: window)</source>
        <translation>그림으로 내보낼 부분: {names} (기본값: window)</translation>
    </message>
    <message>
        <source>for a PNG: scale, 1 to 4 (default: 2)</source>
        <translation>PNG의 배율, 1부터 4까지 (기본값: 2)</translation>
    </message>
    <message>
        <source>for a picture: light or dark (default: light)</source>
        <translation>그림의 테마: light 또는 dark (기본값: light)</translation>
    </message>
    <message>
        <source>for a report: your name</source>
        <translation>보고서에 쓸 이름</translation>
    </message>
    <message>
        <source>Qt&apos;s libraries come, on Debian and Ubuntu, with: sudo apt install {packages}</source>
        <translation>Qt에 필요한 라이브러리는 Debian과 Ubuntu에서 다음 명령으로 설치합니다: sudo apt install {packages}</translation>
    </message>
</context>
<context>
    <name>CompareWindow</name>
    <message>
        <source>Compare</source>
        <translation>비교</translation>
    </message>
    <message>
        <source>▶  Train both</source>
        <translation>▶  함께 학습</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>한 스텝</translation>
    </message>
    <message>
        <source>Reset</source>
        <translation>초기화</translation>
    </message>
    <message>
        <source>Same start</source>
        <translation>같은 시작</translation>
    </message>
    <message>
        <source>Start the right network with the weights of the left one, where both have them</source>
        <translation>오른쪽 신경망도 왼쪽과 같은 가중치에서 시작합니다(양쪽에 다 있는 가중치만)</translation>
    </message>
    <message>
        <source>rate × 100</source>
        <translation>학습률 × 100</translation>
    </message>
    <message>
        <source>ReLU</source>
        <translation>ReLU</translation>
    </message>
    <message>
        <source>one unit</source>
        <translation>유닛 하나</translation>
    </message>
    <message>
        <source>Change the setting of the right network</source>
        <translation>오른쪽 신경망의 설정을 바꿉니다</translation>
    </message>
    <message>
        <source>Use this one</source>
        <translation>이 신경망 쓰기</translation>
    </message>
    <message>
        <source>Go on with this network in the main window</source>
        <translation>주 창에서 이 신경망으로 계속합니다</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>왼쪽</translation>
    </message>
    <message>
        <source>Right</source>
        <translation>오른쪽</translation>
    </message>
    <message>
        <source>Loss</source>
        <translation>손실</translation>
    </message>
    <message>
        <source>❚❚  Pause</source>
        <translation>❚❚  일시정지</translation>
    </message>
    <message>
        <source>learning rate</source>
        <translation>학습률</translation>
    </message>
</context>
<context>
    <name>ComparisonChart</name>
    <message>
        <source>Loss of both networks</source>
        <translation>두 신경망의 손실</translation>
    </message>
    <message>
        <source>left</source>
        <translation>왼쪽</translation>
    </message>
    <message>
        <source>right</source>
        <translation>오른쪽</translation>
    </message>
</context>
<context>
    <name>DataGroup</name>
    <message>
        <source>{gate} · 4 points</source>
        <translation>{gate} · 점 4개</translation>
    </message>
    <message>
        <source>XOR, clouds</source>
        <translation>XOR 점구름</translation>
    </message>
    <message>
        <source>two Gaussians</source>
        <translation>정규분포 두 개</translation>
    </message>
    <message>
        <source>circle</source>
        <translation>원</translation>
    </message>
    <message>
        <source>two spirals</source>
        <translation>나선 두 개</translation>
    </message>
    <message>
        <source>own points</source>
        <translation>직접 만든 점</translation>
    </message>
    <message>
        <source>number of points</source>
        <translation>점의 수</translation>
    </message>
    <message>
        <source>noise</source>
        <translation>노이즈</translation>
    </message>
    <message>
        <source>seed of the data</source>
        <translation>데이터의 시드</translation>
    </message>
    <message>
        <source>standardise</source>
        <translation>표준화</translation>
    </message>
    <message>
        <source>Shift and scale the points so that x₁ and x₂ have mean 0 and standard deviation 1; off brings them back</source>
        <translation>x₁과 x₂의 평균이 0, 표준편차가 1이 되도록 점을 옮기고 늘이거나 줄입니다. 끄면 원래대로 돌아갑니다</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>데이터</translation>
    </message>
    <message>
        <source>kind</source>
        <translation>종류</translation>
    </message>
    <message>
        <source>kind of data</source>
        <translation>데이터의 종류</translation>
    </message>
    <message>
        <source>points</source>
        <translation>점</translation>
    </message>
    <message>
        <source>seed</source>
        <translation>시드</translation>
    </message>
    <message>
        <source>test share, %</source>
        <translation>테스트 비율, %</translation>
    </message>
    <message>
        <source>No points: a double-click in the region adds one.</source>
        <translation>점이 없습니다. 결정 영역을 두 번 클릭하면 점이 생깁니다.</translation>
    </message>
    <message>
        <source>Nothing to train on: all points are held back for the test.</source>
        <translation>학습할 점이 없습니다. 모든 점이 테스트용입니다.</translation>
    </message>
    <message>
        <source>All are of class {number}: there is nothing to tell apart.</source>
        <translation>모두 클래스 {number}입니다. 구별할 것이 없습니다.</translation>
    </message>
    <message>
        <source>{count} points contradict each other: same place, both classes. 100% cannot be reached.</source>
        <translation>점 {count}개가 서로 모순됩니다. 같은 자리에 두 클래스가 있어 정확도가 100%가 될 수 없습니다.</translation>
    </message>
    <message>
        <source>{train} to train on, {test} for the test</source>
        <translation>학습용 {train}개, 테스트용 {test}개</translation>
    </message>
    <message>
        <source>1 point</source>
        <translation>점 1개</translation>
    </message>
    <message>
        <source>{count} points</source>
        <translation>점 {count}개</translation>
    </message>
</context>
<context>
    <name>DataMenu</name>
    <message>
        <source>&amp;Data</source>
        <translation>데이터(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Edit points…</source>
        <translation>점 편집(&amp;E)…</translation>
    </message>
    <message>
        <source>&amp;Standardise</source>
        <translation>표준화(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Fit the view</source>
        <translation>화면에 맞추기(&amp;F)</translation>
    </message>
</context>
<context>
    <name>DivergenceCure</name>
    <message>
        <source>The steps are too long for this loss: each makes it worse.</source>
        <translation>이 손실에는 스텝이 너무 커서 스텝마다 더 나빠집니다.</translation>
    </message>
    <message>
        <source>Back to epoch {step}</source>
        <translation>{step} 에폭으로 돌아가기</translation>
    </message>
    <message>
        <source>Back to step {step}</source>
        <translation>{step} 스텝으로 돌아가기</translation>
    </message>
    <message>
        <source>Where the loss was lowest</source>
        <translation>손실이 가장 작았던 곳</translation>
    </message>
    <message>
        <source>{back}, rate {rate}</source>
        <translation>{back}, 학습률 {rate}</translation>
    </message>
    <message>
        <source>learning rate</source>
        <translation>학습률</translation>
    </message>
</context>
<context>
    <name>Document</name>
    <message>
        <source>weight {name}</source>
        <translation>가중치 {name}</translation>
    </message>
    <message>
        <source>data</source>
        <translation>데이터</translation>
    </message>
    <message>
        <source>layers {label}</source>
        <translation>층 {label}</translation>
    </message>
    <message>
        <source>activation</source>
        <translation>활성화 함수</translation>
    </message>
    <message>
        <source>lock of {name}</source>
        <translation>{name} 잠금</translation>
    </message>
    <message>
        <source>unlocking of {name}</source>
        <translation>{name} 잠금 해제</translation>
    </message>
    <message>
        <source>new start</source>
        <translation>새로 시작</translation>
    </message>
    <message>
        <source>reset</source>
        <translation>초기화</translation>
    </message>
    <message>
        <source>going to epoch {count}</source>
        <translation>{count} 에폭으로 이동</translation>
    </message>
    <message>
        <source>going to step {count}</source>
        <translation>{count} 스텝으로 이동</translation>
    </message>
    <message>
        <source>pinning of a run</source>
        <translation>학습 고정</translation>
    </message>
    <message>
        <source>training of one epoch</source>
        <translation>1 에폭 학습</translation>
    </message>
    <message>
        <source>training of {count} epochs</source>
        <translation>{count} 에폭 학습</translation>
    </message>
    <message>
        <source>training of one step</source>
        <translation>1 스텝 학습</translation>
    </message>
    <message>
        <source>training of {count} steps</source>
        <translation>{count} 스텝 학습</translation>
    </message>
</context>
<context>
    <name>DocumentFiles</name>
    <message>
        <source>Untitled</source>
        <translation>제목 없음</translation>
    </message>
    <message>
        <source>{name}[*] — XOR Lab</source>
        <translation>{name}[*] — XOR Lab</translation>
    </message>
    <message>
        <source>Open a document</source>
        <translation>문서 열기</translation>
    </message>
    <message>
        <source>Revert {name} to the last saved version? What was done since will be lost.</source>
        <translation>{name}: 마지막으로 저장한 상태로 되돌릴까요? 그 뒤의 변경 사항은 사라집니다.</translation>
    </message>
    <message>
        <source>Save the changes to {name}?</source>
        <translation>{name}의 변경 사항을 저장할까요?</translation>
    </message>
    <message>
        <source>Don&apos;t save</source>
        <translation>저장 안 함</translation>
    </message>
    <message>
        <source>{name} has been changed by another program since it was opened here. Save under another name?</source>
        <translation>{name}: 여기서 연 뒤에 다른 프로그램에서 바뀌었습니다. 다른 이름으로 저장할까요?</translation>
    </message>
    <message>
        <source>Save as…</source>
        <translation>다른 이름으로 저장…</translation>
    </message>
    <message>
        <source>Overwrite</source>
        <translation>덮어쓰기</translation>
    </message>
    <message>
        <source>Save the document</source>
        <translation>문서 저장</translation>
    </message>
    <message>
        <source>Saved: {name}</source>
        <translation>저장했습니다: {name}</translation>
    </message>
    <message>
        <source>XOR Lab documents (*{suffix})</source>
        <translation>XOR Lab 문서 (*{suffix})</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>모든 파일 (*)</translation>
    </message>
    <message>
        <source>XOR Lab</source>
        <translation>XOR Lab</translation>
    </message>
</context>
<context>
    <name>Explain</name>
    <message>
        <source>locked: training leaves it alone</source>
        <translation>잠김: 학습해도 바뀌지 않습니다</translation>
    </message>
    <message>
        <source>gradient 0: a step leaves it as it is</source>
        <translation>기울기 0: 한 스텝 뒤에도 그대로입니다</translation>
    </message>
    <message>
        <source>a step moves it {arrow}</source>
        <translation>한 스텝에 움직이는 쪽 {arrow}</translation>
    </message>
    <message>
        <source>For the chain rule at one point, choose a row of the table.</source>
        <translation>한 점에서의 연쇄 법칙을 보려면 표에서 행을 고르세요.</translation>
    </message>
    <message>
        <source>at {point}</source>
        <translation>{point}에서</translation>
    </message>
    <message>
        <source>weight from {source} to {target}</source>
        <translation>{source}에서 {target} 쪽으로 가는 가중치</translation>
    </message>
    <message>
        <source>, locked</source>
        <translation>, 잠김</translation>
    </message>
</context>
<context>
    <name>Export</name>
    <message>
        <source>There are no points to train on, so there is no script.</source>
        <translation>학습할 점이 없으므로 스크립트도 없습니다.</translation>
    </message>
    <message>
        <source>The export failed: {reason}</source>
        <translation>내보내지 못했습니다: {reason}</translation>
    </message>
</context>
<context>
    <name>ExportDialog</name>
    <message>
        <source>Export</source>
        <translation>내보내기</translation>
    </message>
    <message>
        <source>What to export</source>
        <translation>내보낼 것</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>결과</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>복사(&amp;C)</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>닫기</translation>
    </message>
    <message>
        <source>&amp;Export…</source>
        <translation>내보내기(&amp;E)…</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>그림</translation>
    </message>
    <message>
        <source>The whole window or one of its parts, for a slide or a handout.</source>
        <translation>창 전체나 그 일부를 슬라이드나 유인물에 넣을 그림으로 내보냅니다.</translation>
    </message>
    <message>
        <source>Python script</source>
        <translation>Python 스크립트</translation>
    </message>
    <message>
        <source>The notes&apos; script with these points, weights and settings; it prints the same losses as the window.</source>
        <translation>강의 노트의 스크립트에 지금의 점, 가중치, 설정을 넣었습니다. 창과 같은 손실을 출력합니다.</translation>
    </message>
    <message>
        <source>Jupyter notebook</source>
        <translation>Jupyter 노트북</translation>
    </message>
    <message>
        <source>The same script in cells, with plots of the loss and of the region.</source>
        <translation>같은 스크립트를 셀로 나누고 손실과 결정 영역의 그래프를 더했습니다.</translation>
    </message>
    <message>
        <source>Run as a table</source>
        <translation>학습 과정 표</translation>
    </message>
    <message>
        <source>CSV: epoch, losses, accuracies and every weight, one row for each recorded moment.</source>
        <translation>CSV 파일: 기록된 순간마다 한 행에 에폭, 손실, 정확도, 모든 가중치를 씁니다.</translation>
    </message>
    <message>
        <source>Keras model</source>
        <translation>Keras 모델</translation>
    </message>
    <message>
        <source>The network as a .keras file, for keras.models.load_model.</source>
        <translation>신경망을 keras.models.load_model로 읽을 수 있는 .keras 파일로 내보냅니다.</translation>
    </message>
    <message>
        <source>TensorBoard log</source>
        <translation>TensorBoard 로그</translation>
    </message>
    <message>
        <source>Loss, accuracy and histograms of all weights, in a folder for tensorboard --logdir.</source>
        <translation>손실, 정확도, 모든 가중치의 히스토그램을 tensorboard --logdir로 볼 폴더에 씁니다.</translation>
    </message>
    <message>
        <source>Lab report</source>
        <translation>실험 보고서</translation>
    </message>
    <message>
        <source>Date, versions, settings, data, pictures, the printed table and the answers to the lesson.</source>
        <translation>날짜, 버전, 설정, 데이터, 그림, 출력된 표, 수업의 답을 담습니다.</translation>
    </message>
    <message>
        <source>The picture is in the clipboard.</source>
        <translation>그림을 클립보드에 복사했습니다.</translation>
    </message>
    <message>
        <source>There are no points to train on, so there is no script.</source>
        <translation>학습할 점이 없으므로 스크립트도 없습니다.</translation>
    </message>
    <message>
        <source>The script is in the clipboard.</source>
        <translation>스크립트를 클립보드에 복사했습니다.</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>모든 파일 (*)</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>취소</translation>
    </message>
    <message>
        <source>Exported: {path}</source>
        <translation>내보냈습니다: {path}</translation>
    </message>
    <message>
        <source>Cancelled: nothing has been written.</source>
        <translation>취소했습니다. 저장된 것은 없습니다.</translation>
    </message>
</context>
<context>
    <name>FaultDialog</name>
    <message>
        <source>An error in XOR Lab</source>
        <translation>XOR Lab의 오류</translation>
    </message>
    <message>
        <source>Something in XOR Lab went wrong.</source>
        <translation>XOR Lab에 문제가 생겼습니다.</translation>
    </message>
    <message>
        <source>Your experiment is still here: you can go on working, or save it and quit. The report tells the developers what happened; nothing is sent anywhere.</source>
        <translation>실험은 그대로 있습니다. 계속 작업하거나, 저장하고 끝낼 수 있습니다. 아래 보고서에는 개발자에게 알릴 내용이 들어 있으며, 어디로도 보내지 않습니다.</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>보고서</translation>
    </message>
    <message>
        <source>&amp;Go on</source>
        <translation>계속(&amp;G)</translation>
    </message>
    <message>
        <source>&amp;Copy report</source>
        <translation>보고서 복사(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Save and quit</source>
        <translation>저장하고 끝내기(&amp;S)</translation>
    </message>
</context>
<context>
    <name>FaultTeller</name>
    <message>
        <source>Something in XOR Lab went wrong again ({name}); the log file has the details.</source>
        <translation>XOR Lab에 또 문제가 생겼습니다({name}). 자세한 내용은 로그 파일에 있습니다.</translation>
    </message>
</context>
<context>
    <name>FileProblems</name>
    <message>
        <source>There is no file {name} in {folder}.</source>
        <translation>{folder} 폴더에 {name} 파일이 없습니다.</translation>
    </message>
    <message>
        <source>{name} is a folder.</source>
        <translation>{name}: 폴더입니다.</translation>
    </message>
    <message>
        <source>{name} is a file, not a folder.</source>
        <translation>{name}: 폴더가 아니라 파일입니다.</translation>
    </message>
    <message>
        <source>{name} cannot be used: {folder} is not a folder.</source>
        <translation>{name}: 사용할 수 없습니다. {folder}: 폴더가 아닙니다.</translation>
    </message>
    <message>
        <source>{name} is a pipe or a device, not a file.</source>
        <translation>{name}: 파일이 아니라 파이프나 장치입니다.</translation>
    </message>
    <message>
        <source>{name} cannot be used: permission denied in {folder}.</source>
        <translation>{name}: 사용할 수 없습니다. {folder} 폴더에 접근할 권한이 없습니다.</translation>
    </message>
    <message>
        <source>{name} is read-only; save under another name.</source>
        <translation>{name} 파일은 읽기 전용입니다. 다른 이름으로 저장하세요.</translation>
    </message>
    <message>
        <source>{name} cannot be written: there is no space left in {folder}.</source>
        <translation>{name}: 저장할 수 없습니다. {folder} 폴더에 남은 공간이 없습니다.</translation>
    </message>
    <message>
        <source>{name} cannot be reached: the drive of {folder} does not answer.</source>
        <translation>{name}: 접근할 수 없습니다. {folder} 폴더의 드라이브가 응답하지 않습니다.</translation>
    </message>
    <message>
        <source>{name} cannot be the name of a file in {folder}: use a shorter one, without special characters.</source>
        <translation>{name}: {folder} 폴더에서 쓸 수 없는 파일 이름입니다. 특수 문자 없이 더 짧은 이름을 쓰세요.</translation>
    </message>
    <message>
        <source>{name} has {size} bytes; a file of this kind may have at most {most}.</source>
        <translation>{name}: 크기가 {size}바이트입니다. 이 종류의 파일은 최대 {most}바이트까지 열 수 있습니다.</translation>
    </message>
    <message>
        <source>{name} is not an XOR Lab document.</source>
        <translation>{name} 파일은 XOR Lab 문서가 아닙니다.</translation>
    </message>
    <message>
        <source>{name} is damaged: the document is incomplete.</source>
        <translation>{name} 문서가 손상되었습니다. 내용이 온전하지 않습니다.</translation>
    </message>
    <message>
        <source>{name} was made by a newer XOR Lab, which can open it.</source>
        <translation>{name} 문서는 더 새로운 버전의 XOR Lab에서 만들었습니다. 그 버전에서 열 수 있습니다.</translation>
    </message>
    <message>
        <source>{name} is damaged: “{place}” is missing, not allowed, or does not fit the rest.</source>
        <translation>{name} 문서가 손상되었습니다. “{place}” 항목이 없거나, 허용되지 않거나, 나머지와 맞지 않습니다.</translation>
    </message>
    <message>
        <source>{name} was not written: “{place}” is not a number that a file can hold.</source>
        <translation>{name}: 저장하지 않았습니다. “{place}” 값은 파일에 담을 수 있는 수가 아닙니다.</translation>
    </message>
    <message>
        <source>{name} is not a network saved by Keras.</source>
        <translation>{name} 파일은 Keras가 저장한 신경망이 아닙니다.</translation>
    </message>
    <message>
        <source>{name} does not fit: its layers do not form one sequence.</source>
        <translation>{name}: 가져올 수 없습니다. 층이 한 줄로 이어져 있지 않습니다.</translation>
    </message>
    <message>
        <source>{name} does not fit: it has a layer “{layer}”, and only dense layers are supported.</source>
        <translation>{name}: 가져올 수 없습니다. “{layer}” 층이 있는데 dense 층만 지원합니다.</translation>
    </message>
    <message>
        <source>{name} does not fit: the activation “{activation}” is not supported.</source>
        <translation>{name}: 가져올 수 없습니다. 지원하지 않는 활성화 함수입니다: “{activation}”.</translation>
    </message>
    <message>
        <source>{name} does not fit: it has {count} inputs instead of 2.</source>
        <translation>{name}: 가져올 수 없습니다. 입력이 2개여야 하는데 {count}개입니다.</translation>
    </message>
    <message>
        <source>{name} does not fit: it has {count} outputs instead of 1.</source>
        <translation>{name}: 가져올 수 없습니다. 출력이 1개여야 하는데 {count}개입니다.</translation>
    </message>
    <message>
        <source>{name} does not fit: it has {count} hidden layers; at most {most} are supported.</source>
        <translation>{name}: 가져올 수 없습니다. 은닉층이 {count}층인데 최대 {most}층까지 지원합니다.</translation>
    </message>
    <message>
        <source>{name} does not fit: a layer has {count} units; at most {most} are supported.</source>
        <translation>{name}: 가져올 수 없습니다. 한 층의 유닛이 {count}개인데 최대 {most}개까지 지원합니다.</translation>
    </message>
    <message>
        <source>{name} is damaged: its weights are missing or do not fit its layers.</source>
        <translation>{name} 파일이 손상되었습니다. 가중치가 없거나 층에 맞지 않습니다.</translation>
    </message>
    <message>
        <source>{name} does not fit: a weight is infinite or not a number.</source>
        <translation>{name}: 가져올 수 없습니다. 무한대이거나 숫자가 아닌 가중치가 있습니다.</translation>
    </message>
    <message>
        <source>{name} cannot be used: {reason}.</source>
        <translation>{name}: 사용할 수 없습니다({reason}).</translation>
    </message>
</context>
<context>
    <name>ForwardModel</name>
    <message>
        <source>predict</source>
        <translation>예측</translation>
    </message>
    <message>
        <source>target</source>
        <translation>정답</translation>
    </message>
    <message>
        <source>A point for the test: training does not see it.</source>
        <translation>테스트용 점: 학습에는 쓰이지 않습니다.</translation>
    </message>
    <message>
        <source>right</source>
        <translation>맞음</translation>
    </message>
    <message>
        <source>wrong</source>
        <translation>틀림</translation>
    </message>
</context>
<context>
    <name>ForwardTable</name>
    <message>
        <source>Forward pass</source>
        <translation>순전파</translation>
    </message>
</context>
<context>
    <name>GradientChart</name>
    <message>
        <source>Gradients</source>
        <translation>기울기</translation>
    </message>
    <message>
        <source>layer {number}</source>
        <translation>{number}층</translation>
    </message>
</context>
<context>
    <name>GradientPage</name>
    <message>
        <source>{count} of {units} ReLU units dead</source>
        <translation>ReLU {units}개 중 {count}개 죽음</translation>
    </message>
    <message>
        <source>{count} of {units} saturated</source>
        <translation>{units}개 중 {count}개 포화</translation>
    </message>
    <message>
        <source>layer {number}</source>
        <translation>{number}층</translation>
    </message>
    <message>
        <source>no dead or saturated units</source>
        <translation>죽거나 포화된 유닛 없음</translation>
    </message>
    <message>
        <source>all are 0, which a logarithmic axis cannot show</source>
        <translation>모두 0이라 로그 축에 나타나지 않음</translation>
    </message>
    <message>
        <source>mean |∂L/∂W| by layer {numbers} · {units}</source>
        <translation>|∂L/∂W| 층별 평균 {numbers} · {units}</translation>
    </message>
    <message>
        <source>mean |∂L/∂W| by layer · {units}</source>
        <translation>|∂L/∂W| 층별 평균 · {units}</translation>
    </message>
</context>
<context>
    <name>Guide</name>
    <message>
        <source>The network has no {name} now: start the page over.</source>
        <translation>{name}: 지금 신경망에 없습니다. 이 쪽을 다시 시작하세요.</translation>
    </message>
</context>
<context>
    <name>HelpWindow</name>
    <message>
        <source>Keys and gestures</source>
        <translation>키와 조작</translation>
    </message>
</context>
<context>
    <name>HiddenPlot</name>
    <message>
        <source>Hidden space</source>
        <translation>은닉 공간</translation>
    </message>
    <message>
        <source>point {number}</source>
        <translation>점 {number}</translation>
    </message>
</context>
<context>
    <name>HiddenSpace</name>
    <message>
        <source>Hidden layer</source>
        <translation>은닉층</translation>
    </message>
    <message>
        <source>Unit along the horizontal axis</source>
        <translation>가로축의 유닛</translation>
    </message>
    <message>
        <source>Unit along the vertical axis</source>
        <translation>세로축의 유닛</translation>
    </message>
    <message>
        <source>Without a hidden layer there is no hidden space: the output reads x₁ and x₂ as they are, and a line in their plane is all that it can draw.</source>
        <translation>은닉층이 없으면 은닉 공간도 없습니다. 출력은 x₁과 x₂를 그대로 읽으므로, 그 평면에 직선 하나를 그을 수 있을 뿐입니다.</translation>
    </message>
    <message>
        <source>layer {number}</source>
        <translation>{number}층</translation>
    </message>
    <message>
        <source>The other units are held at their mean over the points</source>
        <translation>다른 유닛은 점들의 평균값으로 고정합니다</translation>
    </message>
    <message>
        <source>One unit: all points lie on a line</source>
        <translation>유닛 하나: 모든 점이 한 직선 위에 있습니다</translation>
    </message>
    <message>
        <source>The input plane as the hidden layer bends it</source>
        <translation>은닉층이 구부려 놓은 입력 평면</translation>
    </message>
</context>
<context>
    <name>Inspector</name>
    <message>
        <source>Explanation</source>
        <translation>설명</translation>
    </message>
    <message>
        <source>click to type · drag to scrub · ↑ ↓ to nudge · Ctrl+Z to undo</source>
        <translation>클릭: 입력 · 끌기: 조절 · 위아래 화살표: 미세 조절 · Ctrl+Z: 실행 취소</translation>
    </message>
</context>
<context>
    <name>Landscape</name>
    <message>
        <source>Weight along the horizontal axis</source>
        <translation>가로축의 가중치</translation>
    </message>
    <message>
        <source>Weight along the vertical axis</source>
        <translation>세로축의 가중치</translation>
    </message>
    <message>
        <source>Put the chosen {name} on the horizontal axis</source>
        <translation>고른 가중치 {name}: 가로축에 놓기</translation>
    </message>
    <message>
        <source>Drag the point; wheel to zoom, double-click to fit</source>
        <translation>점을 끌어 보세요. 휠: 확대, 두 번 클릭: 맞추기</translation>
    </message>
    <message>
        <source>{name} is locked and stays</source>
        <translation>{name} 가중치는 잠겨서 그대로</translation>
    </message>
    <message>
        <source>There are no points to train on, so there is no loss.</source>
        <translation>학습할 점이 없으므로 손실도 없습니다.</translation>
    </message>
    <message>
        <source>colours from {count} of {all} points</source>
        <translation>점 {all}개 중 {count}개로 계산한 색</translation>
    </message>
</context>
<context>
    <name>LandscapePlot</name>
    <message>
        <source>Loss landscape</source>
        <translation>손실 지형</translation>
    </message>
    <message>
        <source>start</source>
        <translation>시작</translation>
    </message>
    <message>
        <source>loss {loss}</source>
        <translation>손실 {loss}</translation>
    </message>
    <message>
        <source>{first} {x} · {second} {y} · loss {loss}</source>
        <translation>{first} {x} · {second} {y} · 손실 {loss}</translation>
    </message>
</context>
<context>
    <name>LayerHeader</name>
    <message>
        <source>Remove a unit</source>
        <translation>유닛 하나 빼기</translation>
    </message>
    <message>
        <source>Add a hidden layer before</source>
        <translation>앞에 은닉층 넣기</translation>
    </message>
    <message>
        <source>Add a unit</source>
        <translation>유닛 하나 더하기</translation>
    </message>
    <message>
        <source>output</source>
        <translation>출력</translation>
    </message>
    <message>
        <source>hidden layer {layer}</source>
        <translation>은닉층 {layer}</translation>
    </message>
    <message>
        <source>Units, activation and layers</source>
        <translation>유닛, 활성화 함수, 층</translation>
    </message>
    <message>
        <source>Remove this layer</source>
        <translation>이 층 빼기</translation>
    </message>
</context>
<context>
    <name>LessonKeeper</name>
    <message>
        <source>opening a lesson</source>
        <translation>수업 열기</translation>
    </message>
</context>
<context>
    <name>LessonMenu</name>
    <message>
        <source>&amp;Lesson</source>
        <translation>수업(&amp;L)</translation>
    </message>
    <message>
        <source>Open lesson &amp;folder…</source>
        <translation>수업 폴더 열기(&amp;F)…</translation>
    </message>
    <message>
        <source>Lessons of &amp;your own</source>
        <translation>내 수업(&amp;Y)</translation>
    </message>
    <message>
        <source>Start this &amp;page over</source>
        <translation>이 쪽 다시 시작(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Start the lesson over</source>
        <translation>수업 다시 시작(&amp;S)</translation>
    </message>
    <message>
        <source>C&amp;lear all progress…</source>
        <translation>진도 모두 지우기(&amp;L)…</translation>
    </message>
    <message>
        <source>&amp;Close the lesson</source>
        <translation>수업 닫기(&amp;C)</translation>
    </message>
    <message>
        <source>  ✓ done</source>
        <translation>  ✓ 완료</translation>
    </message>
    <message>
        <source>Open lesson folder</source>
        <translation>수업 폴더 열기</translation>
    </message>
    <message>
        <source>… and {count} more</source>
        <translation>… 그 밖에 {count}개</translation>
    </message>
    <message>
        <source>“{name}” cannot be opened as a lesson.</source>
        <translation>“{name}” 폴더는 열 수 있는 수업이 아닙니다.</translation>
    </message>
    <message>
        <source>Clear all progress</source>
        <translation>진도 모두 지우기</translation>
    </message>
    <message>
        <source>Clear the ticks and answers of all lessons?</source>
        <translation>모든 수업의 완료 표시와 답을 지울까요?</translation>
    </message>
</context>
<context>
    <name>LessonPanel</name>
    <message>
        <source>Text of the lesson</source>
        <translation>수업 글</translation>
    </message>
    <message>
        <source>The weights of this page are drawn as soon as TensorFlow is loaded.</source>
        <translation>이 쪽의 가중치는 TensorFlow를 다 불러오면 뽑습니다.</translation>
    </message>
    <message>
        <source>{lesson} · page {page} of {pages}</source>
        <translation>{lesson} · {pages}쪽 중 {page}쪽</translation>
    </message>
    <message>
        <source>◀ Back</source>
        <translation>◀ 이전</translation>
    </message>
    <message>
        <source>Next ▶</source>
        <translation>다음 ▶</translation>
    </message>
    <message>
        <source>Lesson {number}</source>
        <translation>수업 {number}</translation>
    </message>
    <message>
        <source>Experiment</source>
        <translation>실험</translation>
    </message>
</context>
<context>
    <name>Lessons</name>
    <message>
        <source>{right} of {rows} rows right</source>
        <translation>{rows}행 중 {right}행 정답</translation>
    </message>
    <message>
        <source>{unit} as {gate}: {right} of {rows} rows right</source>
        <translation>{unit}, {gate} 게이트로: {rows}행 중 {right}행 정답</translation>
    </message>
    <message>
        <source>There is no unit {unit}.</source>
        <translation>{unit} 유닛이 없습니다.</translation>
    </message>
    <message>
        <source>Leave these as they were: {names}</source>
        <translation>그대로 두어야 합니다: {names}</translation>
    </message>
    <message>
        <source>Leave the layers as they were: {label}.</source>
        <translation>층을 그대로 두어야 합니다: {label}.</translation>
    </message>
    <message>
        <source>needed: a network {label}</source>
        <translation>필요한 신경망: {label}</translation>
    </message>
    <message>
        <source>needed: {activation} at the output</source>
        <translation>출력층에 필요한 함수: {activation}</translation>
    </message>
    <message>
        <source>needed: {activation} in all hidden layers</source>
        <translation>모든 은닉층에 필요한 함수: {activation}</translation>
    </message>
    <message>
        <source>{unit} is not a ReLU unit.</source>
        <translation>{unit} 유닛은 ReLU가 아닙니다.</translation>
    </message>
    <message>
        <source>{unit} is above 0 at {points} of the points</source>
        <translation>{unit} 값이 0보다 큰 점이 {points}개</translation>
    </message>
    <message>
        <source>{units} hidden units, at most {most} are allowed</source>
        <translation>은닉 유닛 {units}개, 최대 {most}개까지</translation>
    </message>
    <message>
        <source>loss {loss}, needed: below {limit}</source>
        <translation>손실 {loss}, 목표: {limit} 미만</translation>
    </message>
    <message>
        <source>{right} of {points} points right, needed: {needed}</source>
        <translation>점 {points}개 중 {right}개 정답, 목표: {needed}개</translation>
    </message>
    <message>
        <source>{right} of {points} points right: not stuck</source>
        <translation>점 {points}개 중 {right}개 정답: 막히지 않았습니다</translation>
    </message>
    <message>
        <source>epoch {epoch} of {epochs}</source>
        <translation>{epochs} 에폭 중 {epoch}</translation>
    </message>
    <message>
        <source>{right} of {rows} lines agree</source>
        <translation>{rows}줄 중 {right}줄 일치</translation>
    </message>
    <message>
        <source>These are not the weights that the page began with: start the page over.</source>
        <translation>이 쪽을 시작할 때의 가중치와 다릅니다. 이 쪽을 다시 시작하세요.</translation>
    </message>
    <message>
        <source>no answer yet</source>
        <translation>아직 답이 없습니다</translation>
    </message>
    <message>
        <source>not right yet</source>
        <translation>아직 정답이 아닙니다</translation>
    </message>
    <message>
        <source>{right} of {cells} right</source>
        <translation>{cells}칸 중 {right}칸 정답</translation>
    </message>
    <message>
        <source>Predict first, then train.</source>
        <translation>먼저 예측하고 나서 학습하세요.</translation>
    </message>
    <message>
        <source>It has not happened yet.</source>
        <translation>아직 그 순간이 오지 않았습니다.</translation>
    </message>
    <message>
        <source>There is no such folder.</source>
        <translation>폴더가 없습니다.</translation>
    </message>
    <message>
        <source>This is a file; a lesson is the folder that holds lesson.toml.</source>
        <translation>폴더가 아니라 파일입니다. 수업은 lesson.toml이 들어 있는 폴더입니다.</translation>
    </message>
    <message>
        <source>The file is missing.</source>
        <translation>파일이 없습니다.</translation>
    </message>
    <message>
        <source>A lesson needs a text: en.md, ko.md or both.</source>
        <translation>수업에는 글이 필요합니다. en.md와 ko.md 중 하나 이상을 두세요.</translation>
    </message>
    <message>
        <source>The file cannot be read.</source>
        <translation>파일을 읽을 수 없습니다.</translation>
    </message>
    <message>
        <source>The file is larger than {limit} kB.</source>
        <translation>파일이 {limit} kB보다 큽니다.</translation>
    </message>
    <message>
        <source>The file is not in UTF-8.</source>
        <translation>파일이 UTF-8 형식이 아닙니다.</translation>
    </message>
    <message>
        <source>This is not TOML: {reason}.</source>
        <translation>TOML 형식이 아닙니다: {reason}.</translation>
    </message>
    <message>
        <source>There is no “{key}” here; allowed: {allowed}.</source>
        <translation>여기에는 “{key}” 항목이 없습니다. 쓸 수 있는 것: {allowed}.</translation>
    </message>
    <message>
        <source>“{key}” is missing.</source>
        <translation>“{key}” 항목이 빠졌습니다.</translation>
    </message>
    <message>
        <source>“{key}” means nothing without “{partner}”.</source>
        <translation>“{key}” 항목은 “{partner}” 항목과 함께 써야 합니다.</translation>
    </message>
    <message>
        <source>“{key}” takes numbers from {low:g} to {high:g}.</source>
        <translation>“{key}” 값은 {low:g}부터 {high:g}까지의 수입니다.</translation>
    </message>
    <message>
        <source>“{key}” takes a whole number from {low} to {high}.</source>
        <translation>“{key}” 값은 {low}부터 {high}까지의 정수입니다.</translation>
    </message>
    <message>
        <source>“{key}” is true or false.</source>
        <translation>“{key}” 값은 true 또는 false입니다.</translation>
    </message>
    <message>
        <source>“{key}” is a text in quotes.</source>
        <translation>“{key}” 값은 따옴표로 묶은 글입니다.</translation>
    </message>
    <message>
        <source>“{key}” cannot be “{value}”; allowed: {allowed}.</source>
        <translation>“{key}” 값은 “{value}”일 수 없습니다. 쓸 수 있는 것: {allowed}.</translation>
    </message>
    <message>
        <source>“{key}” is a list in square brackets.</source>
        <translation>“{key}” 값은 대괄호로 묶은 목록입니다.</translation>
    </message>
    <message>
        <source>“{key}” has at most {most} entries.</source>
        <translation>“{key}” 항목은 {most}개까지 쓸 수 있습니다.</translation>
    </message>
    <message>
        <source>“{key}” is a table.</source>
        <translation>“{key}” 값은 TOML 표(table)입니다.</translation>
    </message>
    <message>
        <source>“weights” do not fit {layers}: give W and b in turn, from the first layer on.</source>
        <translation>“weights” 값이 {layers} 신경망에 맞지 않습니다. 첫 층부터 W와 b를 번갈아 쓰세요.</translation>
    </message>
    <message>
        <source>At most {layers} hidden layers are allowed.</source>
        <translation>은닉층은 최대 {layers}층까지입니다.</translation>
    </message>
    <message>
        <source>A lesson has at least one [[page]].</source>
        <translation>수업에는 [[page]] 항목이 적어도 하나 있어야 합니다.</translation>
    </message>
    <message>
        <source>The first page needs an experiment.</source>
        <translation>첫 쪽에는 실험이 필요합니다.</translation>
    </message>
    <message>
        <source>The task “{task}” asks for nothing.</source>
        <translation>“{task}” 과제에 요구하는 것이 없습니다.</translation>
    </message>
    <message>
        <source>There are two tasks “{name}”.</source>
        <translation>“{name}” 과제가 두 개 있습니다.</translation>
    </message>
    <message>
        <source>“change_only” is &quot;biases&quot;, or a list of weights like [&quot;x1-y1&quot;, &quot;y1&quot;].</source>
        <translation>“change_only” 값은 &quot;biases&quot;이거나 [&quot;x1-y1&quot;, &quot;y1&quot;]과 같은 가중치 목록입니다.</translation>
    </message>
    <message>
        <source>“{key}” is a list of inputs in pairs like [[0, 0], [0, 1]].</source>
        <translation>“{key}” 값은 [[0, 0], [0, 1]]처럼 입력을 쌍으로 쓴 목록입니다.</translation>
    </message>
    <message>
        <source>The network {layers} has no “{name}”.</source>
        <translation>{layers} 신경망에는 “{name}” 항목이 없습니다.</translation>
    </message>
    <message>
        <source>There is no row {row}; the data have {rows}.</source>
        <translation>데이터가 {rows}행이라 {row}행은 없습니다.</translation>
    </message>
    <message>
        <source>The task “{task}” asks for two answers.</source>
        <translation>“{task}” 과제가 답을 두 가지 요구합니다.</translation>
    </message>
    <message>
        <source>“{key}” and “{other}” exclude each other: leave one of them out.</source>
        <translation>“{key}” 항목과 “{other}” 항목은 함께 쓸 수 없습니다. 하나를 빼세요.</translation>
    </message>
    <message>
        <source>Nobody can do this: “{key}” and “{other}” contradict each other.</source>
        <translation>아무도 해낼 수 없는 과제입니다. “{key}” 항목과 “{other}” 항목이 서로 모순됩니다.</translation>
    </message>
    <message>
        <source>The text has no title: a line “# Title”.</source>
        <translation>글에 제목이 없습니다. “# 제목”과 같은 줄을 넣으세요.</translation>
    </message>
    <message>
        <source>The text has a title already: only one line begins with a single #.</source>
        <translation>글에 이미 제목이 있습니다. # 하나로 시작하는 줄은 한 줄뿐이어야 합니다.</translation>
    </message>
    <message>
        <source>There is text before the first page (“## Title”).</source>
        <translation>첫 쪽(“## 제목”) 앞에 글이 있습니다.</translation>
    </message>
    <message>
        <source>Pages of the text (“## Title”): {pages}; of lesson.toml: {expected}.</source>
        <translation>글(“## 제목”)의 쪽 수는 {pages}, lesson.toml의 쪽 수는 {expected}입니다.</translation>
    </message>
    <message>
        <source>Choices of the task “{task}”: {choices}; number {right} should be the right one.</source>
        <translation>“{task}” 과제의 보기: {choices}개, 정답: {right}번.</translation>
    </message>
    <message>
        <source>Page {page} has the tasks {tasks}; in lesson.toml they are {expected}.</source>
        <translation>{page}쪽의 과제는 {tasks}인데 lesson.toml에는 {expected}입니다.</translation>
    </message>
    <message>
        <source>“### {title}” is not a task: its heading has to end in a name like {{#xnor}}.</source>
        <translation>“### {title}” 제목은 과제가 아닙니다. 과제 제목은 {{#xnor}}처럼 이름으로 끝나야 합니다.</translation>
    </message>
    <message>
        <source>The task “{task}” has choices (a numbered list), but no “choose” in lesson.toml.</source>
        <translation>“{task}” 과제에 보기(번호 목록)가 있지만 lesson.toml에 “choose” 항목이 없습니다.</translation>
    </message>
    <message>
        <source>Titles and choices are plain text: “{marks}” has no meaning there.</source>
        <translation>제목과 보기는 서식 없는 글입니다. 여기서 “{marks}”에는 아무 뜻이 없습니다.</translation>
    </message>
    <message>
        <source>Pictures are not allowed: “{picture}”.</source>
        <translation>그림은 넣을 수 없습니다: “{picture}”.</translation>
    </message>
    <message>
        <source>The link “{link}” of page {page} leads nowhere.</source>
        <translation>{page}쪽의 “{link}” 링크가 가리키는 곳이 없습니다.</translation>
    </message>
    <message>
        <source>Page {page} has different links than in {other}.</source>
        <translation>{page}쪽의 링크가 {other} 파일과 다릅니다.</translation>
    </message>
    <message>
        <source>Page {page} has different choices than in {other}.</source>
        <translation>{page}쪽의 보기가 {other} 파일과 다릅니다.</translation>
    </message>
    <message>
        <source>Page {page} has a hint where {other} has none, or the other way round.</source>
        <translation>{page}쪽의 힌트가 이 파일과 {other} 파일 중 한쪽에만 있습니다.</translation>
    </message>
</context>
<context>
    <name>LicencesDialog</name>
    <message>
        <source>Licences</source>
        <translation>라이선스</translation>
    </message>
</context>
<context>
    <name>LogPage</name>
    <message>
        <source>iterations from line to line</source>
        <translation>줄과 줄 사이의 반복 횟수</translation>
    </message>
    <message>
        <source>a line every</source>
        <translation>줄 간격</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>복사</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>기록</translation>
    </message>
</context>
<context>
    <name>LossChart</name>
    <message>
        <source>Loss</source>
        <translation>손실</translation>
    </message>
    <message>
        <source>Pin this run</source>
        <translation>이 학습 고정</translation>
    </message>
    <message>
        <source>Pinned runs</source>
        <translation>고정한 학습</translation>
    </message>
    <message>
        <source>test {numbers}</source>
        <translation>테스트 {numbers}</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>보이기</translation>
    </message>
    <message>
        <source>Rename…</source>
        <translation>이름 바꾸기…</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>제거</translation>
    </message>
    <message>
        <source>None yet</source>
        <translation>아직 없음</translation>
    </message>
    <message>
        <source>showing of a run</source>
        <translation>학습 보이기</translation>
    </message>
    <message>
        <source>hiding of a run</source>
        <translation>학습 숨기기</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>이름 바꾸기</translation>
    </message>
    <message>
        <source>Name of the run; empty: its settings</source>
        <translation>학습의 이름. 비우면 설정을 보여 줍니다</translation>
    </message>
    <message>
        <source>name of a run</source>
        <translation>학습의 이름</translation>
    </message>
    <message>
        <source>removal of a run</source>
        <translation>학습 제거</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Load TensorFlow</source>
        <translation>TensorFlow 불러오기</translation>
    </message>
    <message>
        <source>&amp;Experiment</source>
        <translation>실험(&amp;E)</translation>
    </message>
    <message>
        <source>Lesson</source>
        <translation>수업</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>설정</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>신경망</translation>
    </message>
    <message>
        <source>Forward pass</source>
        <translation>순전파</translation>
    </message>
    <message>
        <source>Decision region</source>
        <translation>결정 영역</translation>
    </message>
    <message>
        <source>Charts</source>
        <translation>차트</translation>
    </message>
    <message>
        <source>classes only</source>
        <translation>클래스만</translation>
    </message>
    <message>
        <source>Two colours by the rule ŷ &gt; 0.5, without shades</source>
        <translation>중간색 없이 ŷ &gt; 0.5 규칙에 따라 두 색으로 보기</translation>
    </message>
    <message>
        <source>taking over</source>
        <translation>가져오기</translation>
    </message>
    <message>
        <source>Random weights need TensorFlow.</source>
        <translation>무작위 가중치에는 TensorFlow가 필요합니다.</translation>
    </message>
    <message>
        <source>The log files are in {folder}</source>
        <translation>로그 파일이 있는 곳: {folder}</translation>
    </message>
    <message>
        <source>training</source>
        <translation>학습</translation>
    </message>
    <message>
        <source>&amp;Undo {step}</source>
        <translation>{step} 실행 취소(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Redo {step}</source>
        <translation>{step} 다시 실행(&amp;R)</translation>
    </message>
    <message>
        <source>input x = {point}</source>
        <translation>입력 x = {point}</translation>
    </message>
    <message>
        <source>Pause &amp;training</source>
        <translation>학습 일시정지(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Train</source>
        <translation>학습(&amp;T)</translation>
    </message>
    <message>
        <source>❚❚  Pause</source>
        <translation>❚❚  일시정지</translation>
    </message>
    <message>
        <source>▶  Train</source>
        <translation>▶  학습</translation>
    </message>
    <message>
        <source>Loading TensorFlow…</source>
        <translation>TensorFlow를 불러오는 중…</translation>
    </message>
    <message>
        <source>Lesson {number}</source>
        <translation>수업 {number}</translation>
    </message>
    <message>
        <source>seed {seed}</source>
        <translation>시드 {seed}</translation>
    </message>
    <message>
        <source>Unsaved work would be lost in a crash. {reason}</source>
        <translation>비정상적으로 종료되면 저장하지 않은 내용이 사라집니다. {reason}</translation>
    </message>
    <message>
        <source>XOR Lab crashed last time.</source>
        <translation>지난번에 XOR Lab이 비정상적으로 종료되었습니다.</translation>
    </message>
    <message>
        <source>Open log folder</source>
        <translation>로그 폴더 열기</translation>
    </message>
</context>
<context>
    <name>MatrixClipboard</name>
    <message>
        <source>Copy {name}</source>
        <translation>{name} 복사</translation>
    </message>
    <message>
        <source>Paste into {name}</source>
        <translation>{name} 자리에 붙여넣기</translation>
    </message>
    <message>
        <source>Copy all weights</source>
        <translation>모든 가중치 복사</translation>
    </message>
    <message>
        <source>Paste weights where they fit</source>
        <translation>맞는 자리에 가중치 붙여넣기</translation>
    </message>
    <message>
        <source>weights</source>
        <translation>가중치</translation>
    </message>
    <message>
        <source>pasting of {name}</source>
        <translation>{name} 붙여넣기</translation>
    </message>
</context>
<context>
    <name>MatrixProblems</name>
    <message>
        <source>There are no numbers on the clipboard.</source>
        <translation>클립보드에 숫자가 없습니다.</translation>
    </message>
    <message>
        <source>The clipboard has {count} characters; weights have at most {most}.</source>
        <translation>클립보드의 글자 수가 {count}자입니다. 가중치는 최대 {most}자까지 붙여넣을 수 있습니다.</translation>
    </message>
    <message>
        <source>The brackets on the clipboard do not form matrices.</source>
        <translation>클립보드의 괄호가 행렬 형식이 아닙니다.</translation>
    </message>
    <message>
        <source>“{text}” on the clipboard is not a number.</source>
        <translation>클립보드의 “{text}”: 숫자가 아닙니다.</translation>
    </message>
    <message>
        <source>“{text}” is out of range: weights lie between {minus}{most} and {most}.</source>
        <translation>“{text}”: 범위를 벗어났습니다. 가중치는 {minus}{most}부터 {most}까지입니다.</translation>
    </message>
    <message>
        <source>The rows on the clipboard differ in length.</source>
        <translation>클립보드의 행마다 숫자의 개수가 다릅니다.</translation>
    </message>
    <message>
        <source>The matrix on the clipboard is {shape}, but it should be {wanted}.</source>
        <translation>클립보드의 행렬은 {shape}인데 {wanted} 행렬이어야 합니다.</translation>
    </message>
</context>
<context>
    <name>MatrixSheet</name>
    <message>
        <source>Matrix form</source>
        <translation>행렬 표현</translation>
    </message>
    <message>
        <source>Click an entry of W or b to type</source>
        <translation>W나 b의 성분을 클릭해서 입력하세요</translation>
    </message>
    <message>
        <source>… {count} more</source>
        <translation>… {count}개 더</translation>
    </message>
</context>
<context>
    <name>Menus</name>
    <message>
        <source>&amp;File</source>
        <translation>파일(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>편집(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;Train</source>
        <translation>학습(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>보기(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>도움말(&amp;H)</translation>
    </message>
    <message>
        <source>Open &amp;points…</source>
        <translation>점 열기(&amp;P)…</translation>
    </message>
    <message>
        <source>Save po&amp;ints…</source>
        <translation>점 저장(&amp;I)…</translation>
    </message>
    <message>
        <source>Open a &amp;Keras network…</source>
        <translation>Keras 신경망 열기(&amp;K)…</translation>
    </message>
    <message>
        <source>&amp;Pin this run</source>
        <translation>이 학습 고정(&amp;P)</translation>
    </message>
    <message>
        <source>Show al&amp;one</source>
        <translation>하나만 보기(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Chart</source>
        <translation>차트(&amp;C)</translation>
    </message>
    <message>
        <source>System theme</source>
        <translation>시스템 테마</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>밝게</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>어둡게</translation>
    </message>
    <message>
        <source>&amp;High contrast</source>
        <translation>고대비(&amp;H)</translation>
    </message>
    <message>
        <source>System language</source>
        <translation>시스템 언어</translation>
    </message>
    <message>
        <source>L&amp;anguage</source>
        <translation>언어(&amp;A)</translation>
    </message>
    <message>
        <source>Type a value…</source>
        <translation>값 입력…</translation>
    </message>
    <message>
        <source>Set to 0</source>
        <translation>0으로 바꾸기</translation>
    </message>
    <message>
        <source>Negate</source>
        <translation>부호 바꾸기</translation>
    </message>
    <message>
        <source>Lock: training leaves it alone</source>
        <translation>잠그기(학습해도 그대로)</translation>
    </message>
    <message>
        <source>Copy value</source>
        <translation>값 복사</translation>
    </message>
    <message>
        <source>Paste value</source>
        <translation>값 붙여넣기</translation>
    </message>
    <message>
        <source>Show this unit in the region</source>
        <translation>결정 영역에 이 유닛 보이기</translation>
    </message>
    <message>
        <source>Remove this unit</source>
        <translation>이 유닛 빼기</translation>
    </message>
    <message>
        <source>Make it class {number}</source>
        <translation>클래스 {number} 점으로 바꾸기</translation>
    </message>
    <message>
        <source>Train on it</source>
        <translation>학습용으로 바꾸기</translation>
    </message>
    <message>
        <source>Hold it back for the test</source>
        <translation>테스트용으로 바꾸기</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>삭제</translation>
    </message>
    <message>
        <source>Add a point of class {number} here</source>
        <translation>여기에 클래스 {number} 점 추가</translation>
    </message>
    <message>
        <source>Fit the view</source>
        <translation>화면에 맞추기</translation>
    </message>
</context>
<context>
    <name>More</name>
    <message>
        <source>More · {names}</source>
        <translation>더 보기 · {names}</translation>
    </message>
    <message>
        <source>More</source>
        <translation>더 보기</translation>
    </message>
</context>
<context>
    <name>Names</name>
    <message>
        <source>bias of {target}</source>
        <translation>{target}의 편향</translation>
    </message>
    <message>
        <source>always 0</source>
        <translation>항상 0</translation>
    </message>
    <message>
        <source>always 1</source>
        <translation>항상 1</translation>
    </message>
    <message>
        <source>typed</source>
        <translation>직접 입력</translation>
    </message>
    <message>
        <source>zeros</source>
        <translation>모두 0</translation>
    </message>
    <message>
        <source>all equal</source>
        <translation>모두 같음</translation>
    </message>
    <message>
        <source>normal, by unit</source>
        <translation>정규분포, 유닛별</translation>
    </message>
    <message>
        <source>normal, by layer</source>
        <translation>정규분포, 층별</translation>
    </message>
    <message>
        <source>Glorot, uniform</source>
        <translation>Glorot, 균등분포</translation>
    </message>
    <message>
        <source>He, normal</source>
        <translation>He, 정규분포</translation>
    </message>
    <message>
        <source>cross-entropy</source>
        <translation>교차 엔트로피</translation>
    </message>
    <message>
        <source>squared error</source>
        <translation>제곱 오차</translation>
    </message>
</context>
<context>
    <name>NetworkDiagram</name>
    <message>
        <source>Network diagram</source>
        <translation>신경망 그림</translation>
    </message>
</context>
<context>
    <name>NetworkFiles</name>
    <message>
        <source>Open a network</source>
        <translation>신경망 열기</translation>
    </message>
    <message>
        <source>Keras networks (*{suffix})</source>
        <translation>Keras 신경망 (*{suffix})</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>모든 파일 (*)</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>신경망</translation>
    </message>
    <message>
        <source>network of {name}</source>
        <translation>{name}의 신경망</translation>
    </message>
    <message>
        <source>Network opened: {name}</source>
        <translation>신경망을 열었습니다: {name}</translation>
    </message>
</context>
<context>
    <name>NetworkGroup</name>
    <message>
        <source>differs by layer</source>
        <translation>층마다 다름</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>신경망</translation>
    </message>
    <message>
        <source>layers</source>
        <translation>층</translation>
    </message>
    <message>
        <source>activation</source>
        <translation>활성화</translation>
    </message>
    <message>
        <source>output</source>
        <translation>출력</translation>
    </message>
</context>
<context>
    <name>NetworkView</name>
    <message>
        <source>{reason} {name} stays {value}.</source>
        <translation>{reason} {name} 값은 {value} 그대로입니다.</translation>
    </message>
</context>
<context>
    <name>Networks</name>
    <message>
        <source>Layers are written as sizes, for example 2 – 4 – 1.</source>
        <translation>층은 2 – 4 – 1처럼 크기로 씁니다.</translation>
    </message>
    <message>
        <source>A network has 2 inputs and 1 output, for example 2 – 4 – 1; hidden layers alone: 4 4.</source>
        <translation>신경망의 입력은 2개, 출력은 1개입니다. 예: 2 – 4 – 1. 은닉층만 쓰려면 4 4.</translation>
    </message>
    <message>
        <source>At most {limit} hidden layers are allowed, not {given}.</source>
        <translation>은닉층은 최대 {limit}층까지인데 {given}층입니다.</translation>
    </message>
    <message>
        <source>A hidden layer has 1 to {limit} units, not {given}.</source>
        <translation>은닉층 하나의 유닛은 1개에서 {limit}개까지인데 {given}개입니다.</translation>
    </message>
    <message>
        <source>The window shows up to {layers} hidden layers of up to {units} units.</source>
        <translation>창에서는 유닛이 최대 {units}개인 은닉층을 {layers}층까지 보여 줍니다.</translation>
    </message>
</context>
<context>
    <name>Notice</name>
    <message>
        <source>Dismiss</source>
        <translation>알림 닫기</translation>
    </message>
</context>
<context>
    <name>NumberField</name>
    <message>
        <source>Type a number, for example 0.5 or -3.</source>
        <translation>숫자를 입력하세요. 예: 0.5, -3.</translation>
    </message>
    <message>
        <source>A number has one decimal mark: write 1000.5, not 1,000.5.</source>
        <translation>소수점은 하나만 씁니다. 1,000.5가 아니라 1000.5로 쓰세요.</translation>
    </message>
    <message>
        <source>The comma can be read in two ways: write 1000 or 1.0.</source>
        <translation>쉼표의 뜻이 분명하지 않습니다. 1000이나 1.0처럼 쓰세요.</translation>
    </message>
    <message>
        <source>A fraction cannot have 0 as its denominator.</source>
        <translation>분수의 분모는 0일 수 없습니다.</translation>
    </message>
    <message>
        <source>Only a whole number fits here, without decimals.</source>
        <translation>소수점 없이 정수만 쓸 수 있습니다.</translation>
    </message>
    <message>
        <source>The number has to lie between {low} and {high}.</source>
        <translation>{low}부터 {high}까지의 수를 쓰세요.</translation>
    </message>
    <message>
        <source>This is not a number: write it like 0.5, -3, 1e-3 or 1/3.</source>
        <translation>숫자가 아닙니다. 0.5, -3, 1e-3, 1/3처럼 쓰세요.</translation>
    </message>
</context>
<context>
    <name>PictureOptions</name>
    <message>
        <source>the whole window</source>
        <translation>창 전체</translation>
    </message>
    <message>
        <source>PNG: pixels</source>
        <translation>PNG: 픽셀</translation>
    </message>
    <message>
        <source>SVG: shapes, for editing</source>
        <translation>SVG: 도형(편집용)</translation>
    </message>
    <message>
        <source>PDF: shapes, for printing</source>
        <translation>PDF: 도형(인쇄용)</translation>
    </message>
    <message>
        <source>dark</source>
        <translation>어둡게</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>미리보기</translation>
    </message>
    <message>
        <source>part</source>
        <translation>내보낼 부분</translation>
    </message>
    <message>
        <source>format</source>
        <translation>형식</translation>
    </message>
    <message>
        <source>size</source>
        <translation>크기</translation>
    </message>
    <message>
        <source>{width} × {height} pixels</source>
        <translation>{width} × {height} 픽셀</translation>
    </message>
</context>
<context>
    <name>PointEdits</name>
    <message>
        <source>moving a point</source>
        <translation>점 옮기기</translation>
    </message>
    <message>
        <source>adding a point</source>
        <translation>점 추가</translation>
    </message>
    <message>
        <source>adding points</source>
        <translation>점 여러 개 추가</translation>
    </message>
    <message>
        <source>class of a point</source>
        <translation>점의 클래스</translation>
    </message>
    <message>
        <source>test mark of a point</source>
        <translation>테스트용 여부</translation>
    </message>
    <message>
        <source>removing a point</source>
        <translation>점 삭제</translation>
    </message>
    <message>
        <source>removing points</source>
        <translation>점 여러 개 삭제</translation>
    </message>
    <message>
        <source>test share</source>
        <translation>테스트 비율</translation>
    </message>
    <message>
        <source>standardising</source>
        <translation>표준화</translation>
    </message>
    <message>
        <source>undoing the standardisation</source>
        <translation>표준화 해제</translation>
    </message>
    <message>
        <source>fitting the view</source>
        <translation>화면에 맞추기</translation>
    </message>
</context>
<context>
    <name>PointFiles</name>
    <message>
        <source>Open points</source>
        <translation>점 열기</translation>
    </message>
    <message>
        <source>There are no points to save.</source>
        <translation>저장할 점이 없습니다.</translation>
    </message>
    <message>
        <source>Save points</source>
        <translation>점 저장</translation>
    </message>
    <message>
        <source>Points as CSV (*.csv *.tsv *.txt)</source>
        <translation>CSV 점 파일 (*.csv *.tsv *.txt)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>모든 파일 (*)</translation>
    </message>
    <message>
        <source>points of {name}</source>
        <translation>{name}의 점</translation>
    </message>
    <message>
        <source>Points taken from {name}</source>
        <translation>점을 가져왔습니다: {name}</translation>
    </message>
    <message>
        <source>Points saved: {name}</source>
        <translation>점을 저장했습니다: {name}</translation>
    </message>
    <message>
        <source>Points</source>
        <translation>점</translation>
    </message>
</context>
<context>
    <name>PointsDialog</name>
    <message>
        <source>Points</source>
        <translation>점</translation>
    </message>
    <message>
        <source>&amp;Add a point</source>
        <translation>점 추가(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Delete</source>
        <translation>삭제(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Paste</source>
        <translation>붙여넣기(&amp;P)</translation>
    </message>
    <message>
        <source>Add rows of x1, x2 and label from a spreadsheet, after those that are there</source>
        <translation>스프레드시트의 x1, x2, label 행을 지금 있는 점 뒤에 붙입니다</translation>
    </message>
    <message>
        <source>The clipboard</source>
        <translation>클립보드</translation>
    </message>
    <message>
        <source>{name}: {count} more points would be too many; {limit} is the limit.</source>
        <translation>{name}: 점 {count}개를 더하면 너무 많습니다. 최대 {limit}개까지입니다.</translation>
    </message>
</context>
<context>
    <name>PointsModel</name>
    <message>
        <source>class</source>
        <translation>클래스</translation>
    </message>
    <message>
        <source>test</source>
        <translation>테스트</translation>
    </message>
</context>
<context>
    <name>PointsProblems</name>
    <message>
        <source>{name}, line {line}: </source>
        <translation>{name}, {line}번째 줄: </translation>
    </message>
    <message>
        <source>this is not text; save the table as CSV, in UTF-8.</source>
        <translation>텍스트가 아닙니다. 표를 UTF-8 CSV로 저장하세요.</translation>
    </message>
    <message>
        <source>there are no points.</source>
        <translation>점이 없습니다.</translation>
    </message>
    <message>
        <source>there are column names, but no points below them.</source>
        <translation>열 이름은 있지만 그 아래에 점이 없습니다.</translation>
    </message>
    <message>
        <source>the line is longer than {characters} characters.</source>
        <translation>줄이 {characters}자보다 깁니다.</translation>
    </message>
    <message>
        <source>a quote is not closed, or text follows a closed one: {text}</source>
        <translation>따옴표가 닫히지 않았거나 닫힌 뒤에 글자가 더 있습니다: {text}</translation>
    </message>
    <message>
        <source>the columns are x1, x2, label and optionally test, but there are {count} here.</source>
        <translation>열은 x1, x2, label과 선택 항목인 test인데, 여기에는 {count}개 있습니다.</translation>
    </message>
    <message>
        <source>the column “{text}” is out of place: the order is x1, x2, label, test.</source>
        <translation>“{text}” 열의 자리가 맞지 않습니다. 순서는 x1, x2, label, test입니다.</translation>
    </message>
    <message>
        <source>“{text}” is not a number.</source>
        <translation>“{text}”: 숫자가 아닙니다.</translation>
    </message>
    <message>
        <source>the comma of “{text}” can be read in two ways: write 1000 or 1.0.</source>
        <translation>“{text}”의 쉼표는 뜻이 분명하지 않습니다. 1000이나 1.0처럼 쓰세요.</translation>
    </message>
    <message>
        <source>“{text}” is out of range: numbers lie between {low} and {high}.</source>
        <translation>“{text}”: 범위를 벗어났습니다. 수는 {low}부터 {high}까지입니다.</translation>
    </message>
    <message>
        <source>labels are 0 and 1, −1 and 1, or two words; “{text}” does not fit.</source>
        <translation>레이블은 0과 1, −1과 1, 또는 두 낱말입니다. 맞지 않는 값: “{text}”.</translation>
    </message>
    <message>
        <source>the column test holds 0 and 1, not “{text}”.</source>
        <translation>test 열에는 0과 1만 쓸 수 있습니다. 맞지 않는 값: “{text}”.</translation>
    </message>
    <message>
        <source>there are {count} points; {points} is the limit.</source>
        <translation>점이 {count}개입니다. 최대 {points}개까지 쓸 수 있습니다.</translation>
    </message>
</context>
<context>
    <name>PointsTable</name>
    <message>
        <source>Points</source>
        <translation>점</translation>
    </message>
</context>
<context>
    <name>Presentation</name>
    <message>
        <source>Leave</source>
        <translation>나가기</translation>
    </message>
    <message>
        <source>Present</source>
        <translation>발표 모드</translation>
    </message>
</context>
<context>
    <name>Presets</name>
    <message>
        <source>Your network</source>
        <translation>내가 만든 신경망</translation>
    </message>
    <message>
        <source>XOR by hand</source>
        <translation>손으로 푸는 XOR</translation>
    </message>
    <message>
        <source>OR and NAND: another XOR</source>
        <translation>OR와 NAND: 또 다른 XOR</translation>
    </message>
    <message>
        <source>AND: one unit</source>
        <translation>AND: 유닛 하나</translation>
    </message>
    <message>
        <source>OR: one unit</source>
        <translation>OR: 유닛 하나</translation>
    </message>
    <message>
        <source>NAND: one unit</source>
        <translation>NAND: 유닛 하나</translation>
    </message>
    <message>
        <source>lab-09-1: one unit</source>
        <translation>lab-09-1: 유닛 하나</translation>
    </message>
    <message>
        <source>lab-09-2: two hidden units</source>
        <translation>lab-09-2: 은닉 유닛 두 개</translation>
    </message>
    <message>
        <source>lab-09-3: wide and deep</source>
        <translation>lab-09-3: 넓고 깊게</translation>
    </message>
    <message>
        <source>Changed by hand. Ctrl+Z goes back step by step, the Experiment menu starts afresh.</source>
        <translation>직접 바꾼 상태입니다. Ctrl+Z로 하나씩 되돌리거나 실험 메뉴에서 새로 시작하세요.</translation>
    </message>
    <message>
        <source>Two hidden units and one output. A person chose these weights; nobody trained them. Pick a row of the table and follow it through the network.</source>
        <translation>은닉 유닛 둘과 출력 하나. 이 가중치는 학습된 것이 아니라 사람이 고른 것입니다. 표에서 한 행을 골라 값을 따라가 보세요.</translation>
    </message>
    <message>
        <source>The textbook solution: y₁ is OR, y₂ is NAND, and the output is true where both are. XOR is made of gates that a single unit can compute.</source>
        <translation>교과서의 풀이입니다. y₁은 OR, y₂는 NAND이고, 둘 다 참일 때 출력이 참입니다. 유닛 하나로 되는 게이트를 모아 XOR를 만듭니다.</translation>
    </message>
    <message>
        <source>One unit computes AND: it sums its inputs, and only both together pass its threshold.</source>
        <translation>유닛 하나가 AND를 계산합니다. 입력을 더한 합은 둘이 모두 1일 때만 문턱을 넘습니다.</translation>
    </message>
    <message>
        <source>One unit computes OR: its threshold is so low that one input alone passes it.</source>
        <translation>유닛 하나가 OR를 계산합니다. 문턱이 낮아서 입력 하나만 1이어도 넘습니다.</translation>
    </message>
    <message>
        <source>One unit computes NAND: AND with all signs reversed.</source>
        <translation>유닛 하나가 NAND를 계산합니다. AND의 부호를 모두 뒤집은 것입니다.</translation>
    </message>
    <message>
        <source>One unit, no hidden layer. Train it: the loss stays at 0.6931 and two of four points stay wrong, because one line cannot separate XOR.</source>
        <translation>은닉층 없이 유닛 하나뿐입니다. 학습해 보세요. 손실은 0.6931에 머물고 네 점 중 둘은 계속 틀립니다. 직선 하나로는 XOR를 나눌 수 없기 때문입니다.</translation>
    </message>
    <message>
        <source>The lecture&apos;s network from random weights, seed 777. Train it for 50,000 epochs: it looks stuck for a long time, then solves XOR at epoch 43,565.</source>
        <translation>강의의 신경망을 무작위 가중치(시드 777)에서 시작합니다. 50,000 에폭 동안 학습해 보세요. 오래 막힌 듯 보이다가 43,565 에폭에서 XOR를 풉니다.</translation>
    </message>
    <message>
        <source>Three hidden layers of ten units from random weights, seed 777. Train it for 20,000 epochs.</source>
        <translation>유닛이 열 개씩인 은닉층 셋을 무작위 가중치(시드 777)에서 시작합니다. 20,000 에폭 동안 학습해 보세요.</translation>
    </message>
</context>
<context>
    <name>QFileDialog</name>
    <message>
        <source>&amp;Look in:</source>
        <translation>찾는 위치(&amp;L):</translation>
    </message>
    <message>
        <source>Files of &amp;type:</source>
        <translation>파일 형식(&amp;T):</translation>
    </message>
</context>
<context>
    <name>Reasons</name>
    <message>
        <source>Training is not possible on this processor: TensorFlow needs one with AVX. Everything else works.</source>
        <translation>이 프로세서에서는 학습할 수 없습니다. TensorFlow에는 AVX를 지원하는 프로세서가 필요합니다. 나머지 기능은 모두 쓸 수 있습니다.</translation>
    </message>
    <message>
        <source>Training is off because XOR Lab crashed last time while loading TensorFlow. Everything else works.</source>
        <translation>지난번에 TensorFlow를 불러오다가 XOR Lab이 비정상적으로 종료되어 학습을 꺼 두었습니다. 나머지 기능은 모두 쓸 수 있습니다.</translation>
    </message>
    <message>
        <source>Training is not possible: TensorFlow cannot be loaded ({reason}).</source>
        <translation>학습할 수 없습니다. TensorFlow를 불러올 수 없습니다({reason}).</translation>
    </message>
    <message>
        <source>Stopped: the loss is down to {loss:g}, as set.</source>
        <translation>멈춤: 설정한 대로 손실이 {loss:g}까지 내려갔습니다.</translation>
    </message>
    <message>
        <source>Stopped: {share:.0%} are right, as set.</source>
        <translation>멈춤: 설정한 대로 정확도가 {share:.0%}에 이르렀습니다.</translation>
    </message>
    <message>
        <source>Stopped at epoch {epoch}, as set.</source>
        <translation>멈춤: 설정한 대로 {epoch} 에폭입니다.</translation>
    </message>
    <message>
        <source>Stopped: at epoch {count} a weight would no longer be a finite number.</source>
        <translation>멈춤: {count} 에폭에서 가중치가 유한한 수의 범위를 벗어납니다.</translation>
    </message>
    <message>
        <source>Stopped: at step {count} a weight would no longer be a finite number.</source>
        <translation>멈춤: {count} 스텝에서 가중치가 유한한 수의 범위를 벗어납니다.</translation>
    </message>
    <message>
        <source>Stopped: at epoch {count} the loss would no longer be a finite number.</source>
        <translation>멈춤: {count} 에폭에서 손실이 유한한 수의 범위를 벗어납니다.</translation>
    </message>
    <message>
        <source>Stopped: at step {count} the loss would no longer be a finite number.</source>
        <translation>멈춤: {count} 스텝에서 손실이 유한한 수의 범위를 벗어납니다.</translation>
    </message>
    <message>
        <source>All gradients are 0: nothing moves, as all units of hidden layer {number} are the same. Try a random start.</source>
        <translation>모든 기울기가 0이라 아무것도 움직이지 않습니다. 은닉층 {number}의 유닛이 모두 같기 때문입니다. 무작위 가중치로 시작해 보세요.</translation>
    </message>
    <message>
        <source>All units of hidden layer {number} are the same, so they learn the same: try a random start.</source>
        <translation>은닉층 {number}의 유닛이 모두 같아서 똑같이 배웁니다. 무작위 가중치로 시작해 보세요.</translation>
    </message>
    <message>
        <source>All gradients are 0: nothing moves, as every ReLU of hidden layer {number} gives 0 at all points. Try another start or a smaller rate.</source>
        <translation>모든 기울기가 0이라 아무것도 움직이지 않습니다. 은닉층 {number}의 모든 ReLU가 모든 점에서 0을 내기 때문입니다. 새로 시작하거나 학습률을 줄여 보세요.</translation>
    </message>
    <message>
        <source>All gradients are 0: nothing moves, as every unit of hidden layer {number} is saturated: its weights are too large. Go back, or try a smaller rate.</source>
        <translation>모든 기울기가 0이라 아무것도 움직이지 않습니다. 가중치가 너무 커서 은닉층 {number}의 모든 유닛이 포화되었습니다. 뒤로 돌아가거나 학습률을 줄여 보세요.</translation>
    </message>
    <message>
        <source>All gradients are 0: nothing moves.</source>
        <translation>모든 기울기가 0이라 아무것도 움직이지 않습니다.</translation>
    </message>
    <message>
        <source>A step function has slope 0 everywhere: what lies before it gets no gradient and does not learn.</source>
        <translation>계단 함수의 기울기는 어디서나 0입니다. 그 앞쪽은 기울기를 받지 못해 학습되지 않습니다.</translation>
    </message>
    <message>
        <source>The loss has hardly moved since epoch {count}. It may yet: training goes on.</source>
        <translation>{count} 에폭부터 손실이 거의 그대로입니다. 더 줄어들 수도 있으니 학습을 계속합니다.</translation>
    </message>
    <message>
        <source>The loss has hardly moved since step {count}. It may yet: training goes on.</source>
        <translation>{count} 스텝부터 손실이 거의 그대로입니다. 더 줄어들 수도 있으니 학습을 계속합니다.</translation>
    </message>
    <message>
        <source>This is the start of the run.</source>
        <translation>여기가 학습의 시작입니다.</translation>
    </message>
    <message>
        <source>The run goes up to epoch {count}.</source>
        <translation>이 학습은 {count} 에폭까지입니다.</translation>
    </message>
    <message>
        <source>The run goes up to step {count}.</source>
        <translation>이 학습은 {count} 스텝까지입니다.</translation>
    </message>
    <message>
        <source>The edits on the way to {count} are no longer kept; this is the last moment kept before them.</source>
        <translation>{count}까지 가는 동안 고친 내용이 더는 남아 있지 않습니다. 여기가 그 전에 남아 있는 마지막 순간입니다.</translation>
    </message>
</context>
<context>
    <name>RecentMenu</name>
    <message>
        <source>Open &amp;recent</source>
        <translation>최근 문서 열기(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Clear</source>
        <translation>지우기(&amp;C)</translation>
    </message>
</context>
<context>
    <name>RegionView</name>
    <message>
        <source>Decision region</source>
        <translation>결정 영역</translation>
    </message>
    <message>
        <source>There are {count} points, and no more are possible.</source>
        <translation>점이 {count}개 있고, 더는 추가할 수 없습니다.</translation>
    </message>
</context>
<context>
    <name>Remarks</name>
    <message>
        <source>Needs: pip install {packages}</source>
        <translation>필요한 것: pip install {packages}</translation>
    </message>
    <message>
        <source>Trains from the start and prints the same losses as the window.</source>
        <translation>처음부터 학습하고 창과 같은 손실을 출력합니다.</translation>
    </message>
    <message>
        <source>Goes on from epoch {epoch}, where the run was last changed by hand, and prints the same losses as the window.</source>
        <translation>마지막으로 직접 바꾼 {epoch} 에폭에서 이어서 학습하고 창과 같은 손실을 출력합니다.</translation>
    </message>
    <message>
        <source>Goes on from batch {batch} of epoch {epoch}, where the run was last changed by hand, and prints the same losses as the window.</source>
        <translation>마지막으로 직접 바꾼 {epoch} 에폭의 {batch}번째 배치에서 이어서 학습하고 창과 같은 손실을 출력합니다.</translation>
    </message>
    <message>
        <source>Points and their classes</source>
        <translation>점과 그 클래스</translation>
    </message>
    <message>
        <source>Points held back for the test</source>
        <translation>테스트용 점</translation>
    </message>
    <message>
        <source>The points are standardised: (x - {mean}) / {deviation}</source>
        <translation>점을 표준화했습니다: (x - {mean}) / {deviation}</translation>
    </message>
    <message>
        <source>Weights and biases</source>
        <translation>가중치와 편향</translation>
    </message>
    <message>
        <source>Drawn: {kind}, seed {seed}</source>
        <translation>무작위로 뽑은 값: {kind}, 시드 {seed}</translation>
    </message>
    <message>
        <source>Set by hand</source>
        <translation>직접 정한 값</translation>
    </message>
    <message>
        <source>The network</source>
        <translation>신경망</translation>
    </message>
    <message>
        <source>A step function has slope 0: what lies before it gets no gradient.</source>
        <translation>계단 함수의 기울기는 0입니다. 그 앞쪽은 기울기를 받지 못합니다.</translation>
    </message>
    <message>
        <source>Loss and accuracy</source>
        <translation>손실과 정확도</translation>
    </message>
    <message>
        <source>The notes&apos; formula; taken from the sum before the sigmoid, it never meets log(0).</source>
        <translation>강의 노트의 식입니다. 시그모이드에 넣기 전의 합으로 계산하므로 log(0)이 나오지 않습니다.</translation>
    </message>
    <message>
        <source>Added to the loss in training, but not to the loss that is printed.</source>
        <translation>학습할 때 손실에 더하며, 출력하는 손실에는 들어가지 않습니다.</translation>
    </message>
    <message>
        <source>The optimizer</source>
        <translation>옵티마이저</translation>
    </message>
    <message>
        <source>What it remembers of the earlier updates</source>
        <translation>옵티마이저가 이전 갱신에서 기억하는 값</translation>
    </message>
    <message>
        <source>Locked weights, which training leaves alone, are False.</source>
        <translation>학습해도 바뀌지 않는 잠긴 가중치는 False입니다.</translation>
    </message>
    <message>
        <source>The order in which the window takes the points in this epoch</source>
        <translation>이 에폭에서 창이 점을 고르는 순서</translation>
    </message>
    <message>
        <source>Training</source>
        <translation>학습</translation>
    </message>
    <message>
        <source>compiled: thousands of updates a second instead of a hundred</source>
        <translation>컴파일하면 초당 백여 번이 아니라 수천 번 갱신합니다</translation>
    </message>
    <message>
        <source>The loss over the run</source>
        <translation>학습하는 동안의 손실</translation>
    </message>
    <message>
        <source>The decision region</source>
        <translation>결정 영역</translation>
    </message>
</context>
<context>
    <name>Report</name>
    <message>
        <source>XOR Lab: {settings}</source>
        <translation>XOR Lab: {settings}</translation>
    </message>
    <message>
        <source>Versions</source>
        <translation>버전</translation>
    </message>
    <message>
        <source>layers</source>
        <translation>층</translation>
    </message>
    <message>
        <source>activations</source>
        <translation>활성화 함수</translation>
    </message>
    <message>
        <source>optimizer</source>
        <translation>옵티마이저</translation>
    </message>
    <message>
        <source>learning rate</source>
        <translation>학습률</translation>
    </message>
    <message>
        <source>loss function</source>
        <translation>손실 함수</translation>
    </message>
    <message>
        <source>batch</source>
        <translation>배치</translation>
    </message>
    <message>
        <source>all</source>
        <translation>전체</translation>
    </message>
    <message>
        <source>initial weights</source>
        <translation>초기 가중치</translation>
    </message>
    <message>
        <source>seed</source>
        <translation>시드</translation>
    </message>
    <message>
        <source>stop at epoch</source>
        <translation>멈출 에폭</translation>
    </message>
    <message>
        <source>stop at loss</source>
        <translation>멈출 손실</translation>
    </message>
    <message>
        <source>stop at accuracy</source>
        <translation>멈출 정확도</translation>
    </message>
    <message>
        <source>locked weights</source>
        <translation>잠긴 가중치</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>설정</translation>
    </message>
    <message>
        <source>epoch</source>
        <translation>에폭</translation>
    </message>
    <message>
        <source>step</source>
        <translation>스텝</translation>
    </message>
    <message>
        <source>result</source>
        <translation>결과</translation>
    </message>
    <message>
        <source>result on the test points</source>
        <translation>테스트 점의 결과</translation>
    </message>
    <message>
        <source>loss {loss}, {right} of {points} right</source>
        <translation>손실 {loss}, {points}개 중 {right}개 정답</translation>
    </message>
    <message>
        <source>class</source>
        <translation>클래스</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>데이터</translation>
    </message>
    <message>
        <source>The network with its weights and biases at epoch {epoch}</source>
        <translation>{epoch} 에폭의 신경망과 가중치, 편향</translation>
    </message>
    <message>
        <source>The decision region: what the network says all over the plane</source>
        <translation>결정 영역: 평면의 모든 점에서 신경망이 내는 답</translation>
    </message>
    <message>
        <source>The loss over the run</source>
        <translation>학습하는 동안의 손실</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>신경망</translation>
    </message>
    <message>
        <source>Decision region</source>
        <translation>결정 영역</translation>
    </message>
    <message>
        <source>Loss</source>
        <translation>손실</translation>
    </message>
    <message>
        <source>Printed by the script</source>
        <translation>스크립트의 출력</translation>
    </message>
    <message>
        <source>Answers to the lesson “{name}”</source>
        <translation>수업 “{name}”의 답</translation>
    </message>
</context>
<context>
    <name>ReportOptions</name>
    <message>
        <source>PDF: for printing</source>
        <translation>PDF: 인쇄용</translation>
    </message>
    <message>
        <source>HTML: for a browser</source>
        <translation>HTML: 브라우저용</translation>
    </message>
    <message>
        <source>format</source>
        <translation>형식</translation>
    </message>
    <message>
        <source>your name</source>
        <translation>이름</translation>
    </message>
</context>
<context>
    <name>RoundingSwitch</name>
    <message>
        <source>rounded as in the notes</source>
        <translation>노트처럼 반올림</translation>
    </message>
    <message>
        <source>Units pass on whole numbers: s(−8) = 0, s(3) = 1, s(−5) = 0</source>
        <translation>유닛이 정수만 내보냅니다: s(−8) = 0, s(3) = 1, s(−5) = 0</translation>
    </message>
</context>
<context>
    <name>Side</name>
    <message>
        <source>epoch {epoch}   loss {loss}   {correct} / {points}</source>
        <translation>에폭 {epoch}   손실 {loss}   {correct} / {points}</translation>
    </message>
</context>
<context>
    <name>SpeedSlider</name>
    <message>
        <source>Speed</source>
        <translation>속도</translation>
    </message>
    <message>
        <source>full speed</source>
        <translation>최고 속도</translation>
    </message>
    <message>
        <source>1 step/s</source>
        <translation>1 스텝/초</translation>
    </message>
    <message>
        <source>{count} steps/s</source>
        <translation>{count} 스텝/초</translation>
    </message>
</context>
<context>
    <name>StepChart</name>
    <message>
        <source>Logarithmic steps</source>
        <translation>스텝 로그 눈금</translation>
    </message>
    <message>
        <source>Logarithmic values</source>
        <translation>값 로그 눈금</translation>
    </message>
    <message>
        <source>epoch</source>
        <translation>에폭</translation>
    </message>
    <message>
        <source>step</source>
        <translation>스텝</translation>
    </message>
</context>
<context>
    <name>StoryButton</name>
    <message>
        <source>What to begin with</source>
        <translation>시작할 수업이나 실험 고르기</translation>
    </message>
</context>
<context>
    <name>TaskCard</name>
    <message>
        <source>Hint</source>
        <translation>힌트</translation>
    </message>
    <message>
        <source>✓ done</source>
        <translation>✓ 완료</translation>
    </message>
</context>
<context>
    <name>TimelineBar</name>
    <message>
        <source>One step back</source>
        <translation>한 스텝 뒤로</translation>
    </message>
    <message>
        <source>Play the run backwards</source>
        <translation>학습 거꾸로 재생</translation>
    </message>
    <message>
        <source>Play the run forwards</source>
        <translation>학습 재생</translation>
    </message>
    <message>
        <source>Timeline of the run</source>
        <translation>학습 타임라인</translation>
    </message>
    <message>
        <source>Drag to go back to any epoch; Train goes on from there</source>
        <translation>끌면 어느 에폭으로든 돌아갑니다. 학습은 거기서 이어집니다</translation>
    </message>
    <message>
        <source>epoch</source>
        <translation>에폭</translation>
    </message>
    <message>
        <source>step</source>
        <translation>스텝</translation>
    </message>
    <message>
        <source>Go to {name}</source>
        <translation>이동할 {name}</translation>
    </message>
</context>
<context>
    <name>Titles</name>
    <message>
        <source>rate {rate}</source>
        <translation>학습률 {rate}</translation>
    </message>
    <message>
        <source>batch {size}</source>
        <translation>배치 {size}</translation>
    </message>
    <message>
        <source>seed {seed}</source>
        <translation>시드 {seed}</translation>
    </message>
    <message>
        <source>typed start</source>
        <translation>입력한 시작</translation>
    </message>
    <message>
        <source>{count} points</source>
        <translation>점 {count}개</translation>
    </message>
    <message>
        <source>XOR, clouds</source>
        <translation>XOR 점구름</translation>
    </message>
    <message>
        <source>two Gaussians</source>
        <translation>정규분포 두 개</translation>
    </message>
    <message>
        <source>circle</source>
        <translation>원</translation>
    </message>
    <message>
        <source>two spirals</source>
        <translation>나선 두 개</translation>
    </message>
    <message>
        <source>noise {number}</source>
        <translation>노이즈 {number}</translation>
    </message>
    <message>
        <source>{count} held back for the test</source>
        <translation>테스트용 {count}개</translation>
    </message>
    <message>
        <source>standardised</source>
        <translation>표준화함</translation>
    </message>
</context>
<context>
    <name>Trainer</name>
    <message>
        <source>stop epoch</source>
        <translation>멈출 에폭</translation>
    </message>
    <message>
        <source>There are no points to train on: add one with a double-click in the region.</source>
        <translation>학습할 점이 없습니다. 결정 영역을 두 번 클릭해서 점을 추가하세요.</translation>
    </message>
    <message>
        <source>Compiling {label}…</source>
        <translation>{label} 컴파일 중…</translation>
    </message>
    <message>
        <source>Compiled in {seconds:.1f} s.</source>
        <translation>{seconds:.1f}초 만에 컴파일했습니다.</translation>
    </message>
    <message>
        <source>Training failed: {reason}</source>
        <translation>학습하지 못했습니다: {reason}</translation>
    </message>
</context>
<context>
    <name>TrainingGroup</name>
    <message>
        <source>learning rate</source>
        <translation>학습률</translation>
    </message>
    <message>
        <source>SGD, momentum</source>
        <translation>SGD, 모멘텀</translation>
    </message>
    <message>
        <source>SGD, Nesterov</source>
        <translation>SGD, 네스테로프</translation>
    </message>
    <message>
        <source>all</source>
        <translation>전체</translation>
    </message>
    <message>
        <source>Each step looks at all points; otherwise a pass over them takes several steps</source>
        <translation>스텝마다 모든 점을 씁니다. 끄면 모든 점을 한 번 도는 데 여러 스텝이 걸립니다</translation>
    </message>
    <message>
        <source>stop epoch</source>
        <translation>멈출 에폭</translation>
    </message>
    <message>
        <source>never</source>
        <translation>없음</translation>
    </message>
    <message>
        <source>stop at loss</source>
        <translation>멈출 손실</translation>
    </message>
    <message>
        <source>Training</source>
        <translation>학습</translation>
    </message>
    <message>
        <source>optimizer</source>
        <translation>최적화</translation>
    </message>
    <message>
        <source>batch</source>
        <translation>배치</translation>
    </message>
    <message>
        <source>points in a batch</source>
        <translation>배치 하나의 점 수</translation>
    </message>
    <message>
        <source>loss</source>
        <translation>손실</translation>
    </message>
    <message>
        <source>initial weights</source>
        <translation>초기 가중치</translation>
    </message>
    <message>
        <source>seed</source>
        <translation>시드</translation>
    </message>
    <message>
        <source>stop at epoch</source>
        <translation>멈출 에폭</translation>
    </message>
    <message>
        <source>{name} in Keras; a change compiles again</source>
        <translation>Keras의 {name} 값. 바꾸면 다시 컴파일합니다</translation>
    </message>
    <message>
        <source>L1</source>
        <translation>L1</translation>
    </message>
    <message>
        <source>L2</source>
        <translation>L2</translation>
    </message>
    <message>
        <source>stop at % right</source>
        <translation>멈출 정확도, %</translation>
    </message>
    <message>
        <source>Random weights need TensorFlow.</source>
        <translation>무작위 가중치에는 TensorFlow가 필요합니다.</translation>
    </message>
    <message>
        <source>stop accuracy</source>
        <translation>멈출 정확도</translation>
    </message>
</context>
<context>
    <name>Transport</name>
    <message>
        <source>epoch</source>
        <translation>에폭</translation>
    </message>
    <message>
        <source>loss</source>
        <translation>손실</translation>
    </message>
    <message>
        <source>accuracy</source>
        <translation>정확도</translation>
    </message>
    <message>
        <source>steps/s</source>
        <translation>스텝/초</translation>
    </message>
    <message>
        <source>step {count}</source>
        <translation>스텝 {count}</translation>
    </message>
    <message>
        <source>test {loss}</source>
        <translation>테스트 {loss}</translation>
    </message>
    <message>
        <source>test {share}</source>
        <translation>테스트 {share}</translation>
    </message>
</context>
<context>
    <name>UnitPicker</name>
    <message>
        <source>Which unit the region shows</source>
        <translation>결정 영역에 보이는 유닛</translation>
    </message>
    <message>
        <source>output {name}</source>
        <translation>출력 {name}</translation>
    </message>
    <message>
        <source>unit {name}</source>
        <translation>유닛 {name}</translation>
    </message>
    <message>
        <source>hidden layer {layer}</source>
        <translation>은닉층 {layer}</translation>
    </message>
</context>
<context>
    <name>WeightChart</name>
    <message>
        <source>Weights</source>
        <translation>가중치</translation>
    </message>
</context>
<context>
    <name>WhatsThis</name>
    <message>
        <source>Also here:</source>
        <translation>여기에 함께 있는 것:</translation>
    </message>
    <message>
        <source>Keys and gestures</source>
        <translation>키와 조작</translation>
    </message>
    <message>
        <source>the loss now</source>
        <translation>지금의 손실</translation>
    </message>
    <message>
        <source>the curve of the loss</source>
        <translation>손실 곡선</translation>
    </message>
    <message>
        <source>the loss on the test points</source>
        <translation>테스트 점의 손실</translation>
    </message>
    <message>
        <source>pinned run {number}</source>
        <translation>고정한 학습 {number}</translation>
    </message>
    <message>
        <source>a mark of the run</source>
        <translation>학습의 표시</translation>
    </message>
    <message>
        <source>layer {layer}</source>
        <translation>{layer}층</translation>
    </message>
    <message>
        <source>the gradients</source>
        <translation>기울기</translation>
    </message>
    <message>
        <source>the weights over the run</source>
        <translation>학습하는 동안의 가중치</translation>
    </message>
    <message>
        <source>point {number}</source>
        <translation>점 {number}</translation>
    </message>
    <message>
        <source>the chosen input</source>
        <translation>고른 입력</translation>
    </message>
    <message>
        <source>the hidden space</source>
        <translation>은닉 공간</translation>
    </message>
    <message>
        <source>the present weights</source>
        <translation>지금의 가중치</translation>
    </message>
    <message>
        <source>the path of the run</source>
        <translation>학습이 지나온 길</translation>
    </message>
    <message>
        <source>the landscape</source>
        <translation>손실 지형</translation>
    </message>
    <message>
        <source>the colours of the landscape</source>
        <translation>손실 지형의 색</translation>
    </message>
    <message>
        <source>the two losses</source>
        <translation>두 손실</translation>
    </message>
    <message>
        <source>The lesson: read, try, and the tasks tick themselves off.</source>
        <translation>수업입니다. 읽고 해 보면 과제에 저절로 완료 표시가 됩니다.</translation>
    </message>
    <message>
        <source>Here you set what the network is, what it learns, and how. Every change can be undone.</source>
        <translation>신경망의 구성과, 무엇을 어떻게 배울지를 여기서 정합니다. 모든 변경은 실행 취소할 수 있습니다.</translation>
    </message>
    <message>
        <source>The network with its units, weights and biases.</source>
        <translation>유닛, 가중치, 편향으로 이루어진 신경망입니다.</translation>
    </message>
    <message>
        <source>How the network computes: every number on each point&apos;s way through it.</source>
        <translation>신경망의 계산 과정입니다. 점마다 신경망을 지나며 나오는 모든 값을 보여 줍니다.</translation>
    </message>
    <message>
        <source>What the network decides at every point of the plane.</source>
        <translation>평면의 모든 점에서 신경망이 내리는 결정을 보여 줍니다.</translation>
    </message>
    <message>
        <source>How the network has learned: curves over the steps of the run.</source>
        <translation>신경망이 배워 온 과정을 스텝에 따른 곡선으로 보여 줍니다.</translation>
    </message>
    <message>
        <source>One of two networks that are trained side by side.</source>
        <translation>나란히 학습하는 두 신경망 가운데 하나입니다.</translation>
    </message>
    <message>
        <source>on</source>
        <translation>켜짐</translation>
    </message>
    <message>
        <source>off</source>
        <translation>꺼짐</translation>
    </message>
    <message>
        <source>The learning rate η = {rate}</source>
        <translation>학습률 η = {rate}</translation>
    </message>
    <message>
        <source>How far a step goes against the gradient. Too small, and learning takes forever; too large, and the steps jump over the valley and the loss grows.</source>
        <translation>한 스텝에 기울기의 반대쪽으로 얼마나 움직일지를 정합니다. 너무 작으면 학습이 끝없이 걸리고, 너무 크면 골짜기를 뛰어넘어 손실이 커집니다.</translation>
    </message>
    <message>
        <source>The optimizer</source>
        <translation>옵티마이저</translation>
    </message>
    <message>
        <source>The rule by which a step moves each weight; g is its gradient.</source>
        <translation>한 스텝이 가중치를 움직이는 규칙입니다. g는 그 가중치의 기울기입니다.</translation>
    </message>
    <message>
        <source>Points in a step: {batch} of {points}. Steps in an epoch: {steps}.</source>
        <translation>한 스텝의 점: {points}개 중 {batch}개. 한 에폭의 스텝: {steps}.</translation>
    </message>
    <message>
        <source>The batch</source>
        <translation>배치</translation>
    </message>
    <message>
        <source>How many points a step takes its gradient from. Small batches make many quick steps that waver; all points at once make one exact step.</source>
        <translation>한 스텝에서 기울기를 구하는 데 쓰는 점의 수입니다. 배치가 작으면 빠르지만 흔들리는 스텝을 여러 번 밟고, 모든 점을 한꺼번에 쓰면 정확한 스텝을 한 번 밟습니다.</translation>
    </message>
    <message>
        <source>The loss function</source>
        <translation>손실 함수</translation>
    </message>
    <message>
        <source>What counts as wrong, and how much. Cross-entropy grows without end where the network is sure and wrong; the squared error does not, and its gradient is small there.</source>
        <translation>무엇을 얼마나 틀렸다고 볼지 정합니다. 신경망이 확신하면서 틀리면 교차 엔트로피는 끝없이 커집니다. 제곱 오차는 그렇지 않고, 그럴 때 기울기도 작습니다.</translation>
    </message>
    <message>
        <source>The activation function of the hidden units</source>
        <translation>은닉 유닛의 활성화 함수</translation>
    </message>
    <message>
        <source>What a unit makes of its sum. It has to be curved or bent: otherwise all layers together could only draw one straight line.</source>
        <translation>유닛이 합을 출력으로 바꾸는 함수입니다. 굽거나 꺾인 함수여야 합니다. 그렇지 않으면 층을 아무리 쌓아도 직선 하나밖에 긋지 못합니다.</translation>
    </message>
    <message>
        <source>The activation function of the output</source>
        <translation>출력의 활성화 함수</translation>
    </message>
    <message>
        <source>The initial weights</source>
        <translation>초기 가중치</translation>
    </message>
    <message>
        <source>The weights from which a run begins. If they are all zero, or all equal, the hidden units stay alike forever; so they are drawn at random. Glorot and He make them smaller, the more inputs a unit has.</source>
        <translation>학습을 시작할 때의 가중치입니다. 모두 0이거나 모두 같으면 은닉 유닛이 언제까지나 서로 같습니다. 그래서 무작위로 뽑습니다. Glorot와 He는 유닛의 입력이 많을수록 가중치를 작게 뽑습니다.</translation>
    </message>
    <message>
        <source>Glorot: uniform within ±√(6 / (inputs + outputs))</source>
        <translation>Glorot: ±√(6 / (입력 수 + 출력 수)) 범위의 균등분포</translation>
    </message>
    <message>
        <source>He: normal, with standard deviation √(2 / inputs)</source>
        <translation>He: 표준편차 √(2 / 입력 수)인 정규분포</translation>
    </message>
    <message>
        <source>The seed {seed}</source>
        <translation>시드 {seed}</translation>
    </message>
    <message>
        <source>The number that random weights are drawn from: the same seed gives the same weights.</source>
        <translation>무작위 가중치를 뽑을 때 쓰는 숫자입니다. 시드가 같으면 가중치도 같습니다.</translation>
    </message>
    <message>
        <source>Training stops at epoch {epoch}</source>
        <translation>{epoch} 에폭에서 학습을 멈춤</translation>
    </message>
    <message>
        <source>It can go on from there: type a later epoch.</source>
        <translation>더 큰 에폭을 입력하면 거기서 계속할 수 있습니다.</translation>
    </message>
    <message>
        <source>A penalty on large weights, added to the loss that training lowers; biases are exempt.</source>
        <translation>큰 가중치에 주는 벌점으로, 학습이 줄이는 손실에 더합니다. 편향에는 주지 않습니다.</translation>
    </message>
    <message>
        <source>Train</source>
        <translation>학습</translation>
    </message>
    <message>
        <source>Goes on from the weights that are shown: forward through the network, the loss, backwards for the gradients, a small move of every weight, and all over again. Space does the same.</source>
        <translation>지금 보이는 가중치에서 이어서 학습합니다. 순전파로 손실을 구하고, 역전파로 기울기를 구하고, 모든 가중치를 조금씩 옮기는 일을 되풀이합니다. Space 키도 같습니다.</translation>
    </message>
    <message>
        <source>One step</source>
        <translation>한 스텝 앞으로</translation>
    </message>
    <message>
        <source>One move of all weights against their gradients:</source>
        <translation>모든 가중치를 기울기의 반대쪽으로 한 번 옮깁니다:</translation>
    </message>
    <message>
        <source>→ makes a step, ← takes one back.</source>
        <translation>→: 한 스텝 앞으로, ←: 한 스텝 뒤로.</translation>
    </message>
    <message>
        <source>step(z) = 1 where z &gt; 0, else 0</source>
        <translation>step(z) = z &gt; 0이면 1, 아니면 0</translation>
    </message>
    <message>
        <source>The sigmoid squeezes any sum to between 0 and 1; a sum of 0 becomes ½.</source>
        <translation>시그모이드는 어떤 합이든 0과 1 사이의 값으로 바꿉니다. 합이 0이면 ½이 됩니다.</translation>
    </message>
    <message>
        <source>The hyperbolic tangent squeezes any sum to between −1 and 1.</source>
        <translation>쌍곡탄젠트는 어떤 합이든 −1과 1 사이의 값으로 바꿉니다.</translation>
    </message>
    <message>
        <source>ReLU passes positive sums on as they are, and turns negative ones into 0.</source>
        <translation>ReLU는 양수인 합은 그대로 내보내고 음수인 합은 0으로 만듭니다.</translation>
    </message>
    <message>
        <source>The sum is passed on as it is.</source>
        <translation>합을 그대로 내보냅니다.</translation>
    </message>
    <message>
        <source>The unit fires or does not. The slope is 0 everywhere, so training cannot move it.</source>
        <translation>유닛이 켜지거나 꺼지거나 둘 중 하나입니다. 기울기가 어디서나 0이어서 학습으로는 바꿀 수 없습니다.</translation>
    </message>
    <message>
        <source>the network</source>
        <translation>신경망</translation>
    </message>
    <message>
        <source>What {unit} starts from before any input counts: the larger it is, the sooner the unit answers with 1.</source>
        <translation>입력과 상관없이 유닛 {unit}의 합에 더해지는 값입니다. 클수록 유닛이 더 쉽게 1로 답합니다.</translation>
    </message>
    <message>
        <source>How much {source} counts in the sum of {unit}. Blue raises the sum, orange lowers it; the thicker the curve, the larger the weight.</source>
        <translation>유닛 {unit}의 합에 {source} 값이 얼마나 크게 반영되는지를 나타냅니다. 파란색은 합을 키우고 주황색은 줄입니다. 곡선이 굵을수록 가중치가 큽니다.</translation>
    </message>
    <message>
        <source>Click to type, drag up or down, or use ↑ ↓; the menu can lock it.</source>
        <translation>클릭해서 입력하거나, 위아래로 끌거나, 위아래 화살표 키를 쓰세요. 메뉴에서 잠글 수 있습니다.</translation>
    </message>
    <message>
        <source>On the four corners it computes {gate}.</source>
        <translation>네 꼭짓점에서 계산하는 함수: {gate}.</translation>
    </message>
    <message>
        <source>The output: above 0.5 the prediction is 1, else 0.</source>
        <translation>출력입니다. 0.5보다 크면 예측은 1, 아니면 0입니다.</translation>
    </message>
    <message>
        <source>A unit, or perceptron: it multiplies each input by a weight, adds the bias, and passes the sum through its activation function. The picture in it shows its value all over the plane.</source>
        <translation>유닛 또는 퍼셉트론입니다. 입력마다 가중치를 곱해 더하고, 편향을 더하고, 그 합을 활성화 함수에 넣습니다. 유닛 안의 그림은 평면 전체에서 이 유닛이 내는 값입니다.</translation>
    </message>
    <message>
        <source>Point at it and the region shows it; a click keeps it there.</source>
        <translation>가리키면 결정 영역에 이 유닛이 보이고, 클릭하면 계속 보입니다.</translation>
    </message>
    <message>
        <source>An input: a coordinate of the point {point}. It is given, not computed; choose a row of the table or move the cross in the region to send another point through.</source>
        <translation>입력: 점 {point}의 좌표입니다. 계산한 값이 아니라 주어진 값입니다. 다른 점을 넣어 보려면 표에서 행을 고르거나 결정 영역의 십자를 옮기세요.</translation>
    </message>
    <message>
        <source>The output layer</source>
        <translation>출력층</translation>
    </message>
    <message>
        <source>Hidden layer {layer}: {count} units</source>
        <translation>은닉층 {layer}: 유닛 {count}개</translation>
    </message>
    <message>
        <source>{weights} weights and {biases} biases lead into it.</source>
        <translation>들어오는 가중치는 {weights}개, 편향은 {biases}개입니다.</translation>
    </message>
    <message>
        <source>+ and − change the network; weights that stay keep their values.</source>
        <translation>+와 − 버튼으로 신경망을 바꿉니다. 남은 가중치는 값이 그대로입니다.</translation>
    </message>
    <message>
        <source>{layers}: {count} weights and biases, all of which can be changed by hand.</source>
        <translation>{layers}: 가중치와 편향 {count}개, 모두 직접 바꿀 수 있습니다.</translation>
    </message>
    <message>
        <source>The network</source>
        <translation>신경망</translation>
    </message>
    <message>
        <source>Inputs at the left, the output at the right. Each curve is a weight: blue if it is positive, orange if it is negative, the thicker the larger.</source>
        <translation>왼쪽이 입력, 오른쪽이 출력입니다. 곡선 하나가 가중치 하나입니다. 양수는 파란색, 음수는 주황색이고, 굵을수록 큽니다.</translation>
    </message>
    <message>
        <source>at {point}:</source>
        <translation>{point}에서:</translation>
    </message>
    <message>
        <source>prediction</source>
        <translation>예측</translation>
    </message>
    <message>
        <source>target</source>
        <translation>정답</translation>
    </message>
    <message>
        <source>right or wrong</source>
        <translation>맞음 또는 틀림</translation>
    </message>
    <message>
        <source>the forward pass</source>
        <translation>순전파</translation>
    </message>
    <message>
        <source>the chosen weight</source>
        <translation>고른 가중치</translation>
    </message>
    <message>
        <source>the matrices</source>
        <translation>행렬</translation>
    </message>
    <message>
        <source>The prediction for {point}</source>
        <translation>{point}의 예측</translation>
    </message>
    <message>
        <source>The class that the output stands for, by the rule of the notes.</source>
        <translation>강의 노트의 규칙에 따라 출력이 뜻하는 클래스입니다.</translation>
    </message>
    <message>
        <source>The target for {point}</source>
        <translation>{point}의 정답</translation>
    </message>
    <message>
        <source>The class that the data give this point: what training wants ŷ to be.</source>
        <translation>데이터에 정해진 이 점의 클래스입니다. 학습은 ŷ을 이 값에 가깝게 만들려 합니다.</translation>
    </message>
    <message>
        <source>The forward pass</source>
        <translation>순전파</translation>
    </message>
    <message>
        <source>Each row is a point on its way through the network: the inputs, every unit&apos;s value, the prediction, the target, and whether they agree. The chosen row drives the diagram.</source>
        <translation>한 행은 신경망을 지나가는 점 하나입니다. 입력, 유닛마다의 값, 예측, 정답, 그리고 예측이 정답과 같은지가 나옵니다. 고른 행이 신경망 그림에 나타납니다.</translation>
    </message>
    <message>
        <source>The same as matrices</source>
        <translation>같은 것을 행렬로</translation>
    </message>
    <message>
        <source>All points at once: the rows of X are the points, the columns of W the units. One product for each layer takes the place of all the single sums.</source>
        <translation>모든 점을 한꺼번에 계산합니다. X의 행은 점이고 W의 열은 유닛입니다. 층마다 한 번의 곱이 하나하나의 합을 모두 대신합니다.</translation>
    </message>
    <message>
        <source>What goes into layer {layer}: a row for each point.</source>
        <translation>{layer}층에 들어가는 값: 점마다 한 행.</translation>
    </message>
    <message>
        <source>The weights into layer {layer}: a row for each input, a column for each unit.</source>
        <translation>{layer}층으로 들어가는 가중치: 입력마다 한 행, 유닛마다 한 열.</translation>
    </message>
    <message>
        <source>The biases of layer {layer}; the same row is added for each point.</source>
        <translation>{layer}층의 편향: 점마다 같은 행을 더합니다.</translation>
    </message>
    <message>
        <source>The sums of layer {layer}, before its activation function.</source>
        <translation>{layer}층의 합: 활성화 함수에 넣기 전의 값.</translation>
    </message>
    <message>
        <source>What comes out of layer {layer}, and goes into the next.</source>
        <translation>{layer}층에서 나와 다음 층으로 가는 값.</translation>
    </message>
    <message>
        <source>The sum of the weighted inputs and the bias at {point}, before the activation function.</source>
        <translation>{point}에서 가중치를 곱한 입력과 편향의 합으로, 활성화 함수에 넣기 전의 값입니다.</translation>
    </message>
    <message>
        <source>Where the hidden units are {point}, the colour shows the output.</source>
        <translation>은닉 유닛의 값이 {point}일 때의 출력을 색으로 나타냅니다.</translation>
    </message>
    <message>
        <source>The space of hidden layer {layer}</source>
        <translation>은닉층 {layer}의 공간</translation>
    </message>
    <message>
        <source>Each axis is the value of a hidden unit. For the output these values are its inputs, and in their plane a straight line can divide what no line divides in the plane of x₁ and x₂.</source>
        <translation>축마다 은닉 유닛 하나의 값을 나타냅니다. 이 값들이 출력 유닛의 입력입니다. x₁과 x₂의 평면에서는 직선 하나로 나눌 수 없던 것을 이 평면에서는 나눌 수 있습니다.</translation>
    </message>
    <message>
        <source>The fine net is the square grid of the input plane, as the hidden layer bends it.</source>
        <translation>가는 그물은 입력 평면의 모눈을 은닉층이 구부린 모습입니다.</translation>
    </message>
    <message>
        <source>The present weights: loss {loss}</source>
        <translation>지금의 가중치: 손실 {loss}</translation>
    </message>
    <message>
        <source>Training moves it downhill, against the gradient. It can be dragged.</source>
        <translation>학습은 이 점을 기울기의 반대쪽인 내리막으로 옮깁니다. 끌어서 옮길 수도 있습니다.</translation>
    </message>
    <message>
        <source>The loss landscape</source>
        <translation>손실 지형</translation>
    </message>
    <message>
        <source>The loss for all values of two weights, while the others stay as they are. Green is the valley; the lines join places of equal loss.</source>
        <translation>다른 가중치는 그대로 두고 두 가중치만 바꿀 때의 손실입니다. 초록색이 골짜기이고, 선은 손실이 같은 곳을 잇습니다.</translation>
    </message>
    <message>
        <source>The path of the run</source>
        <translation>학습이 지나온 길</translation>
    </message>
    <message>
        <source>The two weights from the start, a square, to now. The path need not run straight down: the ground is drawn with the other weights as they are now.</source>
        <translation>두 가중치가 네모로 표시한 시작점에서 지금까지 지나온 길입니다. 지형은 다른 가중치의 지금 값으로 그리므로, 길이 곧장 내리막이 아닐 수도 있습니다.</translation>
    </message>
    <message>
        <source>The colours of the landscape</source>
        <translation>손실 지형의 색</translation>
    </message>
    <message>
        <source>From the lowest loss, green, to the highest. The lines are at:</source>
        <translation>초록색이 가장 작은 손실이고, 가장 큰 손실까지 이어집니다. 선이 있는 손실:</translation>
    </message>
    <message>
        <source>Where the chosen input {point} comes to.</source>
        <translation>고른 입력 {point}의 은닉 공간 속 자리입니다.</translation>
    </message>
    <message>
        <source>The cross</source>
        <translation>십자</translation>
    </message>
    <message>
        <source>Click a point, or use the arrow keys, to choose another one.</source>
        <translation>다른 점을 고르려면 점을 클릭하거나 화살표 키를 쓰세요.</translation>
    </message>
    <message>
        <source>the colours</source>
        <translation>색</translation>
    </message>
    <message>
        <source>the decision region</source>
        <translation>결정 영역</translation>
    </message>
    <message>
        <source>The line {name} = ½</source>
        <translation>{name} = ½인 선</translation>
    </message>
    <message>
        <source>Here the network changes its mind: on one side it predicts 1, on the other 0.</source>
        <translation>신경망의 결정이 바뀌는 곳입니다. 한쪽은 1로, 다른 쪽은 0으로 예측합니다.</translation>
    </message>
    <message>
        <source>Where the value of the unit that is shown is ½.</source>
        <translation>보이는 유닛의 값이 ½인 곳입니다.</translation>
    </message>
    <message>
        <source>The solid line is computed from the values all over the plane.</source>
        <translation>실선은 평면 전체의 값을 계산해 그립니다.</translation>
    </message>
    <message>
        <source>Its weights turn the line, its bias shifts it; the larger the weights, the sharper the change.</source>
        <translation>가중치는 선의 방향을 돌리고 편향은 선을 옮깁니다. 가중치가 클수록 값이 급하게 바뀝니다.</translation>
    </message>
    <message>
        <source>A single unit divides the plane along a straight line: here {name} is ½.</source>
        <translation>유닛 하나는 평면을 직선으로 나눕니다. 여기서 {name} = ½입니다.</translation>
    </message>
    <message>
        <source>The colours of {name}</source>
        <translation>{name}의 색</translation>
    </message>
    <message>
        <source>Blue stands for 1, orange for 0, and where there is neither, the value is near ½. Values beyond 0 and 1 have the colours of the ends.</source>
        <translation>파란색은 1, 주황색은 0이고, 색이 옅은 곳은 ½에 가깝습니다. 0과 1을 벗어난 값은 양 끝의 색으로 보입니다.</translation>
    </message>
    <message>
        <source>prediction: {value}</source>
        <translation>예측: {value}</translation>
    </message>
    <message>
        <source>The colour shows the value for a point at this place.</source>
        <translation>이 자리에 있는 점의 값을 색으로 나타냅니다.</translation>
    </message>
    <message>
        <source>The region now shows {name}, which is {value} here.</source>
        <translation>지금 결정 영역에 보이는 유닛: {name}, 여기서의 값: {value}.</translation>
    </message>
    <message>
        <source>right</source>
        <translation>맞음</translation>
    </message>
    <message>
        <source>wrong</source>
        <translation>틀림</translation>
    </message>
    <message>
        <source>Its class is {target}, the prediction is {value}: {verdict}.</source>
        <translation>클래스 {target}, 예측 {value}: {verdict}.</translation>
    </message>
    <message>
        <source>The ring says that the prediction is wrong.</source>
        <translation>고리는 예측이 틀렸다는 표시입니다.</translation>
    </message>
    <message>
        <source>It is held back for the test: training does not see it.</source>
        <translation>테스트용 점이라 학습에는 쓰이지 않습니다.</translation>
    </message>
    <message>
        <source>Drag it to move it; its menu flips, holds back or deletes it.</source>
        <translation>끌어서 옮기세요. 메뉴에서 클래스를 바꾸거나, 테스트용으로 바꾸거나, 삭제할 수 있습니다.</translation>
    </message>
    <message>
        <source>The chosen input {point}</source>
        <translation>고른 입력 {point}</translation>
    </message>
    <message>
        <source>The cross marks the point that the diagram sends through the network. Drag it anywhere, or move it with the arrow keys.</source>
        <translation>십자는 그림에서 신경망을 지나가는 점을 나타냅니다. 아무 데로나 끌거나 화살표 키로 옮기세요.</translation>
    </message>
    <message>
        <source>The decision region</source>
        <translation>결정 영역</translation>
    </message>
    <message>
        <source>The plane of all inputs, coloured by the value of {name}. Triangles are the points of the data, blue for class 1 and orange for class 0; a solid line is where {name} is ½.</source>
        <translation>모든 입력의 평면을 {name} 값에 따라 색칠했습니다. 세모는 데이터의 점으로, 파란색은 클래스 1, 주황색은 클래스 0입니다. 실선은 {name} = ½인 곳입니다.</translation>
    </message>
    <message>
        <source>Training</source>
        <translation>학습</translation>
    </message>
    <message>
        <source>Buttons and speed of the training, and how far it has come: epoch, loss, accuracy.</source>
        <translation>학습 버튼과 속도, 그리고 그 결과인 에폭, 손실, 정확도입니다.</translation>
    </message>
    <message>
        <source>An epoch is one pass over all {points} training points. Steps in an epoch: {steps}.</source>
        <translation>에폭 하나는 학습용 점 {points}개를 모두 한 번 도는 것입니다. 한 에폭의 스텝: {steps}.</translation>
    </message>
    <message>
        <source>Epoch {epoch}</source>
        <translation>에폭 {epoch}</translation>
    </message>
    <message>
        <source>Each step moves every weight a little against its gradient:</source>
        <translation>스텝마다 모든 가중치를 기울기의 반대쪽으로 조금 옮깁니다:</translation>
    </message>
    <message>
        <source>Steps so far: {count}.</source>
        <translation>지금까지의 스텝: {count}.</translation>
    </message>
    <message>
        <source>Loss</source>
        <translation>손실</translation>
    </message>
    <message>
        <source>There are no points to train on, so there is no loss.</source>
        <translation>학습할 점이 없으므로 손실도 없습니다.</translation>
    </message>
    <message>
        <source>On the test points it is {loss}.</source>
        <translation>테스트 점의 손실: {loss}.</translation>
    </message>
    <message>
        <source>Loss {loss}</source>
        <translation>손실 {loss}</translation>
    </message>
    <message>
        <source>How wrong the network is, as the mean over the training points: 0 would be perfect. Training moves the weights so that it falls.</source>
        <translation>신경망이 얼마나 틀렸는지를 학습용 점에서 평균한 값입니다. 0이면 완벽합니다. 학습은 이 값이 줄도록 가중치를 옮깁니다.</translation>
    </message>
    <message>
        <source>Of the test points {correct} of {points} are right.</source>
        <translation>테스트 점은 {points}개 중 {correct}개 정답입니다.</translation>
    </message>
    <message>
        <source>Accuracy: {correct} of {points} right</source>
        <translation>정확도: {points}개 중 {correct}개 정답</translation>
    </message>
    <message>
        <source>How many points get the right class, with 1 predicted where ŷ is above 0.5.</source>
        <translation>ŷ이 0.5보다 크면 1로 예측할 때, 클래스를 맞힌 점의 수입니다.</translation>
    </message>
    <message>
        <source>{count} steps a second</source>
        <translation>{count} 스텝/초</translation>
    </message>
    <message>
        <source>Steps a second</source>
        <translation>초당 스텝</translation>
    </message>
    <message>
        <source>How fast training is going now. The slider sets a limit; at full speed it goes as fast as this computer can.</source>
        <translation>지금의 학습 속도입니다. 슬라이더로 한도를 정합니다. 최고 속도로 하면 이 컴퓨터가 낼 수 있는 만큼 빨라집니다.</translation>
    </message>
    <message>
        <source>at most: {speed}</source>
        <translation>한도: {speed}</translation>
    </message>
    <message>
        <source>after step {step}: {loss}</source>
        <translation>{step} 스텝 뒤: {loss}</translation>
    </message>
    <message>
        <source>The loss over the run</source>
        <translation>학습하는 동안의 손실</translation>
    </message>
    <message>
        <source>The mean loss on the training points after each step. A flat stretch is a plateau: there the gradient is close to 0.</source>
        <translation>각 스텝 뒤의 학습용 점의 평균 손실입니다. 평평한 구간(plateau)에서는 기울기가 0에 가깝습니다.</translation>
    </message>
    <message>
        <source>The losses of the two networks</source>
        <translation>두 신경망의 손실</translation>
    </message>
    <message>
        <source>Both are trained side by side: at each point of the axis they have made equally many steps.</source>
        <translation>두 신경망을 나란히 학습합니다. 가로축의 같은 자리에서는 스텝 수가 같습니다.</translation>
    </message>
    <message>
        <source>The loss on the test points: {loss}</source>
        <translation>테스트 점의 손실: {loss}</translation>
    </message>
    <message>
        <source>Points that training does not see. Where this rises while the other curve falls, the network is learning its points by heart.</source>
        <translation>학습에 쓰이지 않는 점입니다. 다른 곡선은 내려가는데 이것이 올라가면, 신경망이 학습용 점을 외우고 있는 것입니다.</translation>
    </message>
    <message>
        <source>A run that was pinned</source>
        <translation>고정한 학습</translation>
    </message>
    <message>
        <source>The menu ⋯ shows, hides, renames or removes it.</source>
        <translation>⋯ 메뉴에서 보이거나 숨기고, 이름을 바꾸거나 제거할 수 있습니다.</translation>
    </message>
    <message>
        <source>{share} of the points right from step {step} on</source>
        <translation>{step} 스텝부터 점의 {share} 정답</translation>
    </message>
    <message>
        <source>A dotted line marks where this many points were right for the first time.</source>
        <translation>점선은 이만큼의 점을 처음으로 맞힌 곳입니다.</translation>
    </message>
    <message>
        <source>Training diverged here</source>
        <translation>여기서 학습이 발산했습니다</translation>
    </message>
    <message>
        <source>The loss or a weight was no longer a finite number, and training stopped.</source>
        <translation>손실이나 가중치가 유한한 수의 범위를 벗어나 학습이 멈췄습니다.</translation>
    </message>
    <message>
        <source>Edited by hand here</source>
        <translation>여기서 직접 바꾸었습니다</translation>
    </message>
    <message>
        <source>Weights, data or settings were changed in the middle of the run.</source>
        <translation>학습 도중에 가중치, 데이터 또는 설정을 바꾸었습니다.</translation>
    </message>
    <message>
        <source>Layer {layer}: mean |∂L/∂W| = {size}</source>
        <translation>|∂L/∂W| 평균 = {size}, {layer}층</translation>
    </message>
    <message>
        <source>How much the weights of this layer are moved. It is found from the output backwards: at each layer the gradient is multiplied by weights and by the slope of the activation function.</source>
        <translation>이 층의 가중치가 얼마나 움직이는지를 나타냅니다. 출력에서 거꾸로 구하며, 층마다 가중치와 활성화 함수의 미분을 곱합니다.</translation>
    </message>
    <message>
        <source>After {layers} sigmoid layers, no more than {share} of it may be left.</source>
        <translation>시그모이드 {layers}층을 지나면 많아야 {share} 남습니다.</translation>
    </message>
    <message>
        <source>The size of the gradient in each layer</source>
        <translation>층마다 기울기의 크기</translation>
    </message>
    <message>
        <source>The first layer has the colour of class 0, the last that of class 1. Where the first curves are far below the last, the gradient vanishes on its way back.</source>
        <translation>첫 층은 클래스 0의 색, 마지막 층은 클래스 1의 색입니다. 앞쪽 층의 곡선이 마지막보다 훨씬 아래에 있으면 기울기가 돌아오는 길에 소실된 것입니다.</translation>
    </message>
    <message>
        <source>Every weight over the run</source>
        <translation>학습하는 동안의 모든 가중치</translation>
    </message>
    <message>
        <source>One curve for each weight and bias, blue where it is positive now and orange where not.</source>
        <translation>가중치와 편향마다 곡선이 하나씩 있습니다. 지금 양수이면 파란색, 아니면 주황색입니다.</translation>
    </message>
    <message>
        <source>At step {step} of {end}.</source>
        <translation>{end} 스텝 중 {step} 스텝.</translation>
    </message>
    <message>
        <source>The timeline of the run</source>
        <translation>학습 타임라인</translation>
    </message>
    <message>
        <source>Drag it and all views show that moment, bit for bit. What is trained from there is a new run; the old one stays pinned.</source>
        <translation>끌면 모든 화면이 그 순간으로 비트 하나까지 똑같이 돌아갑니다. 거기서 이어서 학습하면 새 학습이 되고, 이전 학습은 고정되어 남습니다.</translation>
    </message>
    <message>
        <source>The log</source>
        <translation>기록</translation>
    </message>
    <message>
        <source>What the script of the lecture notes would print for this run: the loss after the update of each iteration, and the accuracy at the end.</source>
        <translation>강의 노트의 스크립트가 이 학습에서 출력할 내용입니다. 반복마다 갱신한 뒤의 손실이 나오고, 끝에 정확도가 나옵니다.</translation>
    </message>
    <message>
        <source>The code</source>
        <translation>코드</translation>
    </message>
    <message>
        <source>This experiment as a script for TensorFlow: the same points, the same first weights, the same steps. It prints the losses that the window shows.</source>
        <translation>이 실험을 옮긴 TensorFlow 스크립트입니다. 점도, 초기 가중치도, 스텝도 같고, 창에 보이는 손실을 출력합니다.</translation>
    </message>
    <message>
        <source>What is going on</source>
        <translation>지금 일어나는 일</translation>
    </message>
    <message>
        <source>Messages of the program appear here.</source>
        <translation>프로그램의 알림이 여기에 나옵니다.</translation>
    </message>
    <message>
        <source>The lesson that is open.</source>
        <translation>지금 열린 수업입니다.</translation>
    </message>
</context>
<context>
    <name>WindowActions</name>
    <message>
        <source>&amp;Train</source>
        <translation>학습(&amp;T)</translation>
    </message>
    <message>
        <source>▶  Train</source>
        <translation>▶  학습</translation>
    </message>
    <message>
        <source>Go on from what is shown</source>
        <translation>지금 상태에서 이어서 학습</translation>
    </message>
    <message>
        <source>&amp;Step</source>
        <translation>한 스텝(&amp;S)</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>한 스텝</translation>
    </message>
    <message>
        <source>One step</source>
        <translation>한 스텝 앞으로</translation>
    </message>
    <message>
        <source>Step &amp;back</source>
        <translation>한 스텝 뒤로(&amp;B)</translation>
    </message>
    <message>
        <source>One step back in the run</source>
        <translation>학습을 한 스텝 뒤로</translation>
    </message>
    <message>
        <source>&amp;Reset</source>
        <translation>초기화(&amp;R)</translation>
    </message>
    <message>
        <source>Reset</source>
        <translation>초기화</translation>
    </message>
    <message>
        <source>Back to the weights that this run started from</source>
        <translation>이 학습을 시작할 때의 가중치로 돌아가기</translation>
    </message>
    <message>
        <source>&amp;New start</source>
        <translation>새로 시작(&amp;N)</translation>
    </message>
    <message>
        <source>New start</source>
        <translation>새로 시작</translation>
    </message>
    <message>
        <source>Other random weights, from the next seed</source>
        <translation>다음 시드로 뽑은 다른 무작위 가중치</translation>
    </message>
    <message>
        <source>&amp;New</source>
        <translation>새로 만들기(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Open…</source>
        <translation>열기(&amp;O)…</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>저장(&amp;S)</translation>
    </message>
    <message>
        <source>Save &amp;as…</source>
        <translation>다른 이름으로 저장(&amp;A)…</translation>
    </message>
    <message>
        <source>Re&amp;vert</source>
        <translation>저장본으로 되돌리기(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>실행 취소(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>다시 실행(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Export…</source>
        <translation>내보내기(&amp;E)…</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>끝내기(&amp;Q)</translation>
    </message>
    <message>
        <source>Open &amp;log folder</source>
        <translation>로그 폴더 열기(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;About XOR Lab</source>
        <translation>XOR Lab 정보(&amp;A)</translation>
    </message>
    <message>
        <source>Switch everything to the other language</source>
        <translation>프로그램의 언어 바꾸기</translation>
    </message>
    <message>
        <source>&amp;Keys and gestures</source>
        <translation>키와 조작(&amp;K)</translation>
    </message>
    <message>
        <source>&amp;Explain what has the keyboard</source>
        <translation>선택한 항목 설명(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;What is this?</source>
        <translation>이것은 무엇인가요(&amp;W)?</translation>
    </message>
    <message>
        <source>&amp;Compare with another setting…</source>
        <translation>다른 설정과 비교(&amp;C)…</translation>
    </message>
    <message>
        <source>P&amp;revious page</source>
        <translation>이전 쪽(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Next page</source>
        <translation>다음 쪽(&amp;N)</translation>
    </message>
    <message>
        <source>Pre&amp;vious lesson</source>
        <translation>이전 수업(&amp;V)</translation>
    </message>
    <message>
        <source>Ne&amp;xt lesson</source>
        <translation>다음 수업(&amp;X)</translation>
    </message>
    <message>
        <source>&amp;Present</source>
        <translation>발표 모드(&amp;P)</translation>
    </message>
    <message>
        <source>Present</source>
        <translation>발표</translation>
    </message>
    <message>
        <source>Large type for a room, without menus and settings</source>
        <translation>강의실에서 보기 좋게 글자를 키우고 메뉴와 설정을 숨깁니다</translation>
    </message>
    <message>
        <source>Leave</source>
        <translation>나가기</translation>
    </message>
    <message>
        <source>&amp;Ring around the pointer</source>
        <translation>포인터에 고리 표시(&amp;R)</translation>
    </message>
    <message>
        <source>Zoom &amp;in</source>
        <translation>확대(&amp;I)</translation>
    </message>
    <message>
        <source>Zoom o&amp;ut</source>
        <translation>축소(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Fit the network</source>
        <translation>신경망 맞추기(&amp;F)</translation>
    </message>
    <message>
        <source>Reset &amp;layout</source>
        <translation>화면 배치 되돌리기(&amp;L)</translation>
    </message>
</context>
<context>
    <name>Windows</name>
    <message>
        <source>XOR Lab was not closed properly. Recover the document as of {time}?</source>
        <translation>XOR Lab이 비정상적으로 종료되었습니다. {time}에 저장된 문서를 복구할까요?</translation>
    </message>
    <message>
        <source>XOR Lab was not closed properly. Recover {count} documents, the latest as of {time}?</source>
        <translation>XOR Lab이 비정상적으로 종료되었습니다. 마지막으로 {time}에 저장된 것까지 문서 {count}개를 복구할까요?</translation>
    </message>
    <message>
        <source>XOR Lab</source>
        <translation>XOR Lab</translation>
    </message>
    <message>
        <source>Recover</source>
        <translation>복구</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>나중에</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>삭제</translation>
    </message>
</context>
<context>
    <name>_Cell</name>
    <message>
        <source>right</source>
        <translation>정답</translation>
    </message>
    <message>
        <source>not right yet</source>
        <translation>아직 정답이 아닙니다</translation>
    </message>
</context>
<context>
    <name>_Cells</name>
    <message>
        <source>{unit} for ({x1}, {x2})</source>
        <translation>({x1}, {x2})일 때 {unit}</translation>
    </message>
</context>
<context>
    <name>_LossTable</name>
    <message>
        <source>Iter</source>
        <translation>Iter</translation>
    </message>
    <message>
        <source>notebook</source>
        <translation>노트북</translation>
    </message>
    <message>
        <source>here</source>
        <translation>여기</translation>
    </message>
    <message>
        <source>difference</source>
        <translation>차이</translation>
    </message>
</context>
<context>
    <name>_Number</name>
    <message>
        <source>answer</source>
        <translation>답</translation>
    </message>
</context>
<context>
    <name>_Prediction</name>
    <message>
        <source>epoch?</source>
        <translation>에폭?</translation>
    </message>
    <message>
        <source>predicted epoch</source>
        <translation>예측한 에폭</translation>
    </message>
    <message>
        <source>It was epoch {epoch}.</source>
        <translation>실제로는 {epoch} 에폭이었습니다.</translation>
    </message>
    <message>
        <source>It has happened already: reset the training, then predict.</source>
        <translation>이미 지나간 일입니다. 학습을 초기화하고 나서 예측하세요.</translation>
    </message>
</context>
</TS>
