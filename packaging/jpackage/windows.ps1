# Builds both programs as application images for Windows: folders that run on a machine without Java.
#   -Check   starts each without a window
#   -Msi     makes installers of them as well (needs WiX 3 or newer on the path)
# Needs JAVA_HOME naming a JDK 25 or newer, and Maven. The result is in target\package.
param([switch]$Check, [switch]$Msi)
$ErrorActionPreference = 'Stop'
Set-Location (Join-Path $PSScriptRoot '..\..')
$out = Join-Path (Get-Location) 'target\package'
$version = if ($env:GATEHOUSE_VERSION) { $env:GATEHOUSE_VERSION } else { '1.0.0' }
# the same list, for the same reasons, as in image.sh; jdk.crypto.mscapi: certificates that Windows trusts
$jdkModules = 'java.base,java.compiler,java.datatransfer,java.desktop,java.instrument,java.logging,java.management,java.naming,java.net.http,java.prefs,java.scripting,java.security.jgss,java.sql,java.transaction.xa,java.xml,jdk.crypto.ec,jdk.crypto.mscapi,jdk.localedata,jdk.net,jdk.unsupported,jdk.zipfs'

function Run([string]$program) {
  & $program @args
  if ($LASTEXITCODE -ne 0) { throw "$program ended with $LASTEXITCODE; its words are above." }
}

function Collect([string]$module) {
  $app = Join-Path $out "work\$module"
  $modules = Join-Path $out 'work\modules'
  New-Item -ItemType Directory -Force $app, $modules | Out-Null
  Copy-Item "$module\target\$module-1.0.0-SNAPSHOT.jar" (Join-Path $app "$module.jar")
  foreach ($jar in (Get-Content -Raw "$module\target\package.classpath").Trim().Split(';')) {
    $name = Split-Path $jar -Leaf
    if ($name -like 'javafx-*-win*.jar') { Copy-Item $jar $modules }
    elseif ($name -notlike 'javafx-*.jar') { Copy-Item $jar $app }
  }
  Copy-Item LICENSE, NOTICE $app
}

function Image([string]$name, [string]$module, [string]$main, [string]$description, [string[]]$more) {
  $options = @('--enable-native-access=ALL-UNNAMED,javafx.graphics', '-Djavafx.platform=desktop') + $more | Where-Object { $_ } |
    ForEach-Object { '--java-options', $_ }
  Run "$env:JAVA_HOME\bin\jpackage.exe" --type app-image --name $name --app-version $version --vendor Gatehouse --description $description `
    --runtime-image (Join-Path $out 'work\runtime') --input (Join-Path $out "work\$module") --main-jar "$module.jar" --main-class $main `
    @options --dest $out
}

function Test-FirstScreen([string]$name) {
  $appHome = Join-Path $env:TEMP ([guid]::NewGuid())
  $env:JAVA_TOOL_OPTIONS = "-Dglass.platform=Headless -Dprism.order=sw -Djava.awt.headless=true -Dgatehouse.check=true -Dgatehouse.home=$appHome"
  try {
    $program = Start-Process (Join-Path $out "$name\$name.exe") -PassThru -Wait
    if ($program.ExitCode -ne 0) { throw "$name did not show its first screen (exit code $($program.ExitCode))." }
    Write-Host "$name shows its first screen."
  } finally {
    Remove-Item Env:\JAVA_TOOL_OPTIONS
    Remove-Item -Recurse -Force $appHome -ErrorAction SilentlyContinue
  }
}

if (-not (Test-Path "$env:JAVA_HOME\bin\jpackage.exe")) { throw 'JAVA_HOME does not name a JDK 25 or newer: install one from https://adoptium.net and set JAVA_HOME to where it is.' }
if (Test-Path $out) { Remove-Item -Recurse -Force $out }
Run mvn -q -pl 'organizer-app,scanner-app' -am package '-Dmaven.test.skip=true' 'dependency:build-classpath' '-Dmdep.outputFile=target/package.classpath' '-DincludeScope=runtime'
Collect 'organizer-app'
Collect 'scanner-app'
$javafx = (Get-ChildItem (Join-Path $out 'work\modules') -Filter 'javafx-*.jar' | ForEach-Object { 'javafx.' + ($_.Name -split '-')[1] }) -join ','
Run "$env:JAVA_HOME\bin\jlink.exe" --module-path (Join-Path $out 'work\modules') --add-modules "$jdkModules,$javafx" --no-header-files --no-man-pages --compress zip-6 --output (Join-Path $out 'work\runtime')
Image 'Gatehouse Console' 'organizer-app' 'org.gatehouse.organizer.app.ConsoleMain' "The organizer's console" @('-XX:+UseG1GC')
Image 'Gatehouse Gate' 'scanner-app' 'org.gatehouse.scanner.app.GateMain' 'The gate scanner' @('-XX:+UseSerialGC', '-Xms64m', '-Xmn24m')
Remove-Item -Recurse -Force (Join-Path $out 'work')
foreach ($name in 'Gatehouse Console', 'Gatehouse Gate') {
  if ($Check) { Test-FirstScreen $name }
  if ($Msi) { Run "$env:JAVA_HOME\bin\jpackage.exe" --type msi --app-image (Join-Path $out $name) --name $name --app-version $version --dest $out --win-menu --win-shortcut --win-per-user-install }
}
Write-Host "In ${out}: Gatehouse Console and Gatehouse Gate"
