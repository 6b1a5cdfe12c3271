@echo off
rem Theo doi cac tep ke hoach .json: moi lan luu, van ban Word duoc tao lai.
rem   Nhay dup vao tep nay: lam voi moi ke hoach nam cung thu muc voi no.
rem   Keo cac tep .json tha len tep nay: chi lam voi cac tep do.
rem Chep tep nay vao thu muc ke hoach. Bao khong tim thay kehoach thi ghi duong dan vao dong KEHOACH duoi day,
rem vi du: set "KEHOACH=D:\kehoach\.venv\Scripts\kehoach.exe"

setlocal DisableDelayedExpansion
set "KEHOACH="
set "OPTIONS=--theo-doi"

set FILES=%*
set "HERE=%~dp0"
for %%k in (kehoach.exe) do set "ON_PATH=%%~$PATH:k"

rem Windows chi dat ngoac kep quanh ten co dau cach, nen ten co dau nhu "va" (and) bi cat khi vao den day.
rem Dong lenh nguyen ven con trong CMDCMDLINE:  ...cmd.exe /c ""D:\KH\ten-tep-nay.bat" D:\KH\mot.json "D:\KH\hai ba.json""
setlocal EnableDelayedExpansion
set "BY_MOUSE="
set "DROPPED="
set "WHOLE=!cmdcmdline!"
if defined WHOLE set "DROPPED=!WHOLE:*%~nx0" =!"
if not "!DROPPED!"=="!WHOLE!" set "BY_MOUSE=1"
if defined BY_MOUSE set "FILES=!DROPPED!"
if defined BY_MOUSE if defined FILES set "FILES=!FILES:~0,-1!"
if not defined FILES pushd "!HERE!"
if not defined FILES set "FILES=*.json"

set "ABOVE=!HERE!"
for %%n in (1 2 3 4 5 6 7 8) do call :look_above
if not defined KEHOACH set "KEHOACH=!ON_PATH!"
if defined KEHOACH goto run
py -m kehoach --phien-ban >nul 2>nul
if errorlevel 1 goto missing
py -m kehoach tao !OPTIONS! !FILES!
goto end

:run
if not exist "!KEHOACH!" goto missing
"!KEHOACH!" tao !OPTIONS! !FILES!
goto end

:missing
echo Khong tim thay chuong trinh kehoach.
echo Cai dat theo README, hoac mo tep .bat nay bang Notepad va ghi duong dan vao dong KEHOACH.
cmd /c exit 2

:end
set "CODE=!errorlevel!"
if not defined BY_MOUSE exit /b !CODE!
echo.
echo Bam mot phim bat ky de dong cua so nay.
pause >nul
rem Khong dung exit /b: cmd.exe se chay tiep phan ten tep dung sau dau "va" nhu mot lenh.
exit !CODE!

:look_above
if not defined KEHOACH if exist "!ABOVE!.venv\Scripts\kehoach.exe" set "KEHOACH=!ABOVE!.venv\Scripts\kehoach.exe"
set "ABOVE=!ABOVE!..\"
exit /b
