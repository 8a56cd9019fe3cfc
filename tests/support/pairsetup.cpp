// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/pairsetup.h"

#include "model/documents/textdiff.h"

#include <QDeadlineTimer>
#include <QDirIterator>
#include <QJsonDocument>
#include <QRegularExpression>
#include <QTest>

using namespace Qt::StringLiterals;

namespace futago {

static bool isOneSentence(const QString &text)
{
    static const QRegularExpression another(u"[.!?] [A-Z]"_s);
    return text.endsWith(u'.') && !text.endsWith(u".."_s) && !text.contains(u'\n') &&
           !another.match(text).hasMatch();
}

QString complaint(const ProgramRun &run, const Refusal &expected)
{
    const QJsonObject error = run.json.value(u"error"_s).toObject();
    const QString message = run.errorMessage();
    QStringList wrong;
    if (run.exitCode != expected.exitCode)
        wrong << u"exit code %1"_s.arg(run.exitCode);
    if (run.errorKind() != expected.kind)
        wrong << u"kind is not "_s + expected.kind;
    if (!message.contains(expected.host))
        wrong << u"message does not name "_s + expected.host;
    if (!isOneSentence(message))
        wrong << u"message is not one sentence"_s;
    if (error.value(u"hint"_s).toString().isEmpty())
        wrong << u"no hint"_s;
    if (!error.value(u"detail"_s).toString().contains(expected.raw))
        wrong << u"raw text lacks "_s + expected.raw;
    return wrong.isEmpty() ? QString() : wrong.join(u"; "_s) + u'\n' + QString::fromUtf8(run.out + run.err);
}

QString changes(const QByteArray &before, const QByteArray &after)
{
    return before == after ? QString() : unifiedDiff(before, after, u"before"_s, u"after"_s);
}

bool eventually(const std::function<bool()> &ask, int seconds)
{
    return QTest::qWaitFor(ask, seconds * 1000);
}

PairSetup::PairSetup(TestHosts &hosts, QString user)
    : m_hosts(hosts)
    , m_user(std::move(user))
    , m_knownHosts(hosts.knownHostsFile())
{
    for (const HostRole role : bothRoles)
        setSecret(nameOf(role) + u".ssh.password"_s, TestHosts::password(m_user));
}

void PairSetup::setSecret(const QString &name, const QByteArray &value)
{
    if (value.isEmpty())
        m_secrets.remove(name);
    else
        m_secrets.insert(name, value);
}

QStringList PairSetup::access()
{
    QJsonObject object;
    for (auto secret = m_secrets.cbegin(); secret != m_secrets.cend(); ++secret)
        object.insert(secret.key(), QString::fromUtf8(secret.value()));
    const QString file = m_program.writeFile(u"secrets.json"_s, QJsonDocument(object).toJson());
    return {u"--secrets"_s, file, u"--known-hosts"_s, m_knownHosts};
}

ProgramRun PairSetup::make(const QStringList &more)
{
    QFile::remove(pairFile());
    return m_program.run(QStringList{u"new"_s, pairFile(), u"--primary"_s, loginOf(HostRole::Primary),
                                     u"--standby"_s, loginOf(HostRole::Standby)} +
                         access() + more);
}

ProgramRun PairSetup::run(const QString &verb, const QStringList &more)
{
    return m_program.run(QStringList{verb, pairFile()} + access() + more);
}

ProgramRun PairSetup::undoAll()
{
    ProgramRun undone;
    do {
        undone = run(u"undo"_s, {u"--yes"_s});
    } while (undone.exitCode == 0 && undone.json.contains(u"steps"_s));
    return undone;
}

std::unique_ptr<QProcess> PairSetup::begin(const QString &verb, const QStringList &more)
{
    auto process = std::make_unique<QProcess>();
    process->setProcessEnvironment(m_program.environment());
    process->setStandardInputFile(QProcess::nullDevice());
    process->start(FutagoProgram::programPath(),
                   QStringList{verb, pairFile(), u"--json"_s} + access() + more);
    return process;
}

ProgramRun PairSetup::end(QProcess &process, int seconds)
{
    ProgramRun run;
    const bool ended = process.state() == QProcess::NotRunning || process.waitForFinished(seconds * 1000);
    if (ended && process.exitStatus() == QProcess::NormalExit)
        run.exitCode = process.exitCode();
    run.out = process.readAllStandardOutput();
    run.err = process.readAllStandardError();
    run.json = QJsonDocument::fromJson(run.out).object();
    return run;
}

QByteArray PairSetup::shell(HostRole role, const QString &script) const
{
    const CommandOutput output = m_hosts.runOn(role, {u"sh"_s, u"-c"_s, script});
    return (output.ok() ? output.out : "exit status " + QByteArray::number(output.status) + ": " + output.err)
        .trimmed();
}

QByteArray PairSetup::sql(HostRole role, const QString &text) const
{
    const CommandOutput output =
        m_hosts.runOn(role, {u"runuser"_s, u"-u"_s, u"postgres"_s, u"--"_s, u"psql"_s, u"-XAtq"_s, u"-v"_s,
                             u"ON_ERROR_STOP=1"_s, u"-c"_s, text});
    return (output.ok() ? output.out : output.err).trimmed();
}

QByteArray PairSetup::stateOf(HostRole role) const
{
    static const QString script = uR"sh(
cd /
lib=var/lib/postgresql; [ -d $lib ] || lib=var/lib/pgsql
clusters() { for d in $lib/* $lib/*/*; do [ -f "$d/PG_VERSION" ] && echo "$d"; done; }
{ find etc/postgresql; find $lib -maxdepth 2 -not -path "$lib/*data*/*" -not -name '*.log'; find $lib/.ssh home/*/.ssh
  clusters | while read -r d; do ls -d "$d"/*.conf "$d"/*.signal; done; } 2>/dev/null |
sort -u | while read -r f; do
  stat -c '%n %F %U %G %a' "$f"
  [ -f "$f" ] && sha256sum < "$f"
done
clusters | while read -r d; do
  echo "$d $($(ls -d /usr/lib/postgresql/*/bin/pg_controldata /usr/pgsql-*/bin/pg_controldata 2>/dev/null | tail -n 1) "$d" 2>/dev/null | grep 'system identifier')"
done
! command -v pg_lsclusters >/dev/null || pg_lsclusters -h
runuser -u postgres -- psql -XAt -c "SELECT 'role', rolname, rolreplication, rolpassword FROM pg_authid" \
  -c "SELECT 'slot', slot_name FROM pg_replication_slots" -c "SELECT 'started', pg_postmaster_start_time()" 2>&1
exit 0)sh"_s;
    return shell(role, script);
}

QByteArray PairSetup::state() const
{
    return stateOf(HostRole::Primary) + "\n--\n" + stateOf(HostRole::Standby);
}

QByteArray PairSetup::essence() const
{
    QByteArrayList kept;
    const QByteArrayList lines = state().split('\n');
    for (qsizetype i = 0; i < lines.size(); ++i) {
        const bool isOwnCopy = lines.at(i).contains("futago") || lines.at(i).contains("main.archive") ||
                               lines.at(i).contains("/archive");
        if (isOwnCopy && i + 1 < lines.size() && lines.at(i + 1).endsWith("  -"))
            ++i;
        if (!isOwnCopy && !lines.at(i).startsWith("started|"))
            kept << lines.at(i);
    }
    return kept.join('\n');
}

QString PairSetup::journalFile() const
{
    QDirIterator files(m_program.path({}), {u"journal.sqlite"_s}, QDir::Files, QDirIterator::Subdirectories);
    return files.hasNext() ? files.next() : QString();
}

} // namespace futago
