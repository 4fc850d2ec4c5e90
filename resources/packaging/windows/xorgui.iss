; The installer for Windows, by Inno Setup 6: iscc /DVersion=0.1.0 /Odist resources\packaging\windows\xorgui.iss
; For one user, without the administrator's password, unless it is asked for another way.

#ifndef Version
  #error Version is missing: /DVersion=0.1.0
#endif
#define Root "..\..\.."

[Setup]
AppId={{6F1C2C0E-6C1B-4C52-9C7B-6F0D7B8F4A21}
AppName=XOR Lab
AppVersion={#Version}
AppPublisher=The XOR Lab authors
DefaultDirName={autopf}\XOR Lab
DefaultGroupName=XOR Lab
DisableProgramGroupPage=yes
PrivilegesRequired=lowest
PrivilegesRequiredOverridesAllowed=dialog commandline
ArchitecturesAllowed=x64compatible
ArchitecturesInstallIn64BitMode=x64compatible
MinVersion=10.0.17763
OutputBaseFilename=xorgui-{#Version}-windows-setup
SetupIconFile={#Root}\build\made\xorgui.ico
UninstallDisplayIcon={app}\xorgui.exe
LicenseFile={#Root}\LICENSE
Compression=lzma2/fast
SolidCompression=yes
LZMAUseSeparateProcess=yes
ChangesAssociations=yes
CloseApplications=yes
WizardStyle=modern

[Languages]
Name: "en"; MessagesFile: "compiler:Default.isl"
Name: "ko"; MessagesFile: "compiler:Languages\Korean.isl"

[CustomMessages]
en.Document=XOR Lab experiment
ko.Document=XOR Lab 실험
en.Associate=Open *.xorlab files with XOR Lab
ko.Associate=*.xorlab 파일을 XOR Lab으로 열기

[Tasks]
Name: "desktopicon"; Description: "{cm:CreateDesktopIcon}"; Flags: unchecked
Name: "associate"; Description: "{cm:Associate}"

[Files]
Source: "{#Root}\dist\xorgui\*"; DestDir: "{app}"; Flags: recursesubdirs ignoreversion

; What an older version had and this one has not would stay otherwise.
[InstallDelete]
Type: filesandordirs; Name: "{app}\_internal"

[Icons]
Name: "{autoprograms}\XOR Lab"; Filename: "{app}\xorgui.exe"
Name: "{autodesktop}\XOR Lab"; Filename: "{app}\xorgui.exe"; Tasks: desktopicon

[Registry]
Root: HKA; Subkey: "Software\Classes\.xorlab"; ValueType: string; ValueData: "XORLab.Experiment"; Flags: uninsdeletevalue; Tasks: associate
Root: HKA; Subkey: "Software\Classes\.xorlab"; ValueType: string; ValueName: "Content Type"; ValueData: "application/x-xorlab+json"; Flags: uninsdeletevalue uninsdeletekeyifempty; Tasks: associate
Root: HKA; Subkey: "Software\Classes\XORLab.Experiment"; ValueType: string; ValueData: "{cm:Document}"; Flags: uninsdeletekey; Tasks: associate
Root: HKA; Subkey: "Software\Classes\XORLab.Experiment\DefaultIcon"; ValueType: string; ValueData: "{app}\xorgui.exe,0"; Tasks: associate
Root: HKA; Subkey: "Software\Classes\XORLab.Experiment\shell\open\command"; ValueType: string; ValueData: """{app}\xorgui.exe"" ""%1"""; Tasks: associate

[Run]
Filename: "{app}\xorgui.exe"; Description: "{cm:LaunchProgram,XOR Lab}"; Flags: nowait postinstall skipifsilent
