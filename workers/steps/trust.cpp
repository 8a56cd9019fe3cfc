// SPDX-License-Identifier: GPL-3.0-or-later
#include "workers/steps/trust.h"

#include "model/documents/authorizedkeys.h"
#include "model/documents/knownhosts.h"
#include "model/facts/sshpaths.h"
#include "model/plan/hostkeyscan.h"
#include "workers/host/remotefiles.h"
#include "workers/steps/linefile.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace futago {

struct TrustTexts
{
    Q_DECLARE_TR_FUNCTIONS(futago::trust)
};

// ---- MakeKeyPairStep

/// sshd refuses keys in a directory that others may write to. A private key that is there is kept, whatever
/// became of its public half; a public half alone is renamed aside.
static const QString makeKeyScript = uR"sh(
d=$1; f=$2; t=$3; c=$4; aside=$5
[ -d "$d" ] || mkdir -m 700 -- "$d" || exit 1
rm -f -- "$f.futago-new" "$f.futago-new.pub"
if [ -s "$f" ]; then
  ssh-keygen -y -P '' -f "$f" > "$f.futago-new.pub" </dev/null || { rm -f -- "$f.futago-new.pub"; exit 1; }
  mv -- "$f.futago-new.pub" "$f.pub"
  exit
fi
[ ! -e "$f.pub" ] || [ -e "$aside.pub" ] || mv -- "$f.pub" "$aside.pub" || exit 1
ssh-keygen -q -t "$t" -N '' -C "$c" -f "$f.futago-new" >/dev/null </dev/null || exit 1
: > "$aside.made" || exit 1
mv -- "$f.futago-new.pub" "$f.pub" && mv -- "$f.futago-new" "$f")sh"_s;

/// Both halves are renamed aside if both were made here, else the public one that was derived.
static const QString unmakeKeyScript = uR"sh(
f=$1; undone=$2; aside=$3
[ ! -e "$f.pub" ] || { mv -- "$f.pub" "$undone.pub" && echo moved; } || exit 1
[ ! -e "$aside.pub" ] || mv -- "$aside.pub" "$f.pub" || exit 1
[ -e "$aside.made" ] || exit 0
[ ! -e "$f" ] || mv -- "$f" "$undone" || exit 1
rm -f -- "$aside.made")sh"_s;

Result<Check> MakeKeyPairStep::check(StepContext &context)
{
    const auto found =
        context.host.run(Command::of({u"sh"_s, u"-c"_s, u"[ -s \"$1\" ] && [ -s \"$1.pub\" ]"_s, u"sh"_s,
                                      m_parameters.keyFile}),
                         context.patience);
    FUTAGO_TRY(found);
    return Check{found->ok(), found->ok()
                                  ? TrustTexts::tr("The key pair %1 exists.").arg(m_parameters.keyFile)
                                  : QString()};
}

Result<void> MakeKeyPairStep::apply(StepContext &context)
{
    const MakeKeyPair &p = m_parameters;
    FUTAGO_TRY(
        context.host.require(Command::of({u"sh"_s, u"-c"_s, makeKeyScript, u"sh"_s, p.directory, p.keyFile,
                                          p.type, p.comment, p.keyFile + u".futago-"_s + context.stamp}),
                             context.patience));
    return {};
}

Result<Undone> MakeKeyPairStep::undo(StepContext &context)
{
    const QString undone = m_parameters.keyFile + u".futago-undone-"_s + context.stamp;
    const auto output =
        context.host.require(Command::of({u"sh"_s, u"-c"_s, unmakeKeyScript, u"sh"_s, m_parameters.keyFile,
                                          undone, m_parameters.keyFile + u".futago-"_s + context.stamp}),
                             context.patience);
    FUTAGO_TRY(output);
    return output->isEmpty() ? Undone::Nothing : Undone::Yes;
}

// ---- AuthorizeKeyStep

/// Of the key with which the other host logs in here.
static Result<PublicKey> publicKeyOfOther(StepContext &context)
{
    Host &host = context.other;
    const QString path = keyFile(host.spec(), context.host.spec()) + u".pub"_s;
    const auto file = RemoteFiles(host).read(path, context.patience);
    FUTAGO_TRY(file);
    const auto key = parsePublicKey(file->bytes);
    if (!key)
        return failure(
            ErrorKind::FileMissing,
            TrustTexts::tr("There is no readable public key %1 on %2.").arg(path, host.name()),
            TrustTexts::tr("An earlier step of the plan creates it; apply the plan from its start."), {},
            host.login());
    return *key;
}

Result<Check> AuthorizeKeyStep::check(StepContext &context)
{
    const auto file = RemoteFiles(context.host).read(m_parameters.file, context.patience);
    FUTAGO_TRY(file);
    const auto key = publicKeyOfOther(context);
    FUTAGO_TRY(key);
    const bool there = AuthorizedKeys::parse(file->bytes).contains(*key);
    return Check{there, there ? TrustTexts::tr("%1 contains the key.").arg(m_parameters.file) : QString()};
}

/// Tells the line of this run from those of other pairs and from what the other host's key has become since.
static QString commentOf(const StepContext &context)
{
    return u"futago %1 %2"_s.arg(nameOf(context.other.role()), context.stamp);
}

Result<void> AuthorizeKeyStep::apply(StepContext &context)
{
    RemoteFiles files(context.host);
    const auto file = files.read(m_parameters.file, context.patience);
    FUTAGO_TRY(file);
    const auto key = publicKeyOfOther(context);
    FUTAGO_TRY(key);
    AuthorizedKeys document = AuthorizedKeys::parse(file->bytes);
    document.add(m_parameters.options,
                 HostKey{key->type, key->blob}.publicLine() + u' ' + commentOf(context));
    return files.write({m_parameters.file, document.toBytes(), 0600, file->hash(),
                        m_parameters.file + u".futago-"_s + context.stamp, false},
                       context.patience);
}

Result<Undone> AuthorizeKeyStep::undo(StepContext &context)
{
    const QByteArray ending = ' ' + commentOf(context).toUtf8();
    return takeLinesOut(
        context.host, m_parameters.file,
        [&](const QByteArray &line) { return line.trimmed().endsWith(ending); }, false, context.patience);
}

/// The other way round from a marked host, nothing that we say on the command line helps.
static QString hintForOldClient()
{
    return TrustTexts::tr(
        "Check the address and the firewalls. An ssh as old as OpenSSH 5.3 also needs the lines "
        "“HostKeyAlgorithms +ssh-rsa” and “PubkeyAcceptedAlgorithms +ssh-rsa” in sshd_config of the other "
        "host.");
}

// ---- TrustHostKeyStep

static Failure changedKey(const Host &host, const QString &address, const QString &detail)
{
    return failure(
        ErrorKind::ChangedHostKey,
        TrustTexts::tr("%2 presents a different host key to %1 than to Futago.").arg(host.name(), address),
        TrustTexts::tr("Someone may be intercepting the connection between the hosts, or the address leads "
                       "to another machine. Compare the fingerprints on the hosts themselves."),
        detail, host.login());
}

static Failure revokedKey(const Host &host, const TrustHostKey &trust)
{
    return failure(ErrorKind::ChangedHostKey,
                   TrustTexts::tr("%1 has the host key of %2 marked as revoked in %3.")
                       .arg(host.name(), trust.address, trust.file),
                   TrustTexts::tr("The other host needs a new key, or the line has to go if it is wrong."),
                   trust.key.fingerprint(), host.login());
}

Result<Check> TrustHostKeyStep::check(StepContext &context)
{
    const auto file = RemoteFiles(context.host).read(m_parameters.file, context.patience);
    FUTAGO_TRY(file);
    const auto match =
        KnownHosts::parse(file->bytes).match(m_parameters.address, m_parameters.port, m_parameters.key);
    if (match == KnownHosts::Match::Changed)
        return changedKey(context.host, m_parameters.address, m_parameters.file);
    if (match == KnownHosts::Match::Revoked)
        return revokedKey(context.host, m_parameters);
    const bool known = match == KnownHosts::Match::Known;
    return Check{known, known ? m_parameters.key.fingerprint() : QString()};
}

Result<void> TrustHostKeyStep::compareWithWhatIsOffered(StepContext &context) const
{
    const auto output = context.host.run(Command::of(hostKeyScan(m_parameters)), context.patience);
    FUTAGO_TRY(output);
    if (output->out.contains(m_parameters.key.blob.toBase64()))
        return {};
    if (output->out.trimmed().isEmpty())
        return failure(
            ErrorKind::ConnectionRefused,
            TrustTexts::tr("%1 cannot reach the SSH server at %2, port %3.")
                .arg(context.host.name(), m_parameters.address)
                .arg(m_parameters.port),
            context.host.spec().ssh.legacy && !context.other.spec().ssh.legacy
                ? hintForOldClient()
                : TrustTexts::tr("Check the address by which the hosts reach each other, and the firewalls."),
            QString::fromUtf8(output->err), context.host.login());
    return changedKey(context.host, m_parameters.address, QString::fromUtf8(output->out));
}

Result<void> TrustHostKeyStep::apply(StepContext &context)
{
    FUTAGO_TRY(compareWithWhatIsOffered(context));
    RemoteFiles files(context.host);
    const auto file = files.read(m_parameters.file, context.patience);
    FUTAGO_TRY(file);
    KnownHosts document = KnownHosts::parse(file->bytes);
    document.add(m_parameters.address, m_parameters.port, m_parameters.key);
    return files.write({m_parameters.file, document.toBytes(), 0600, file->hash(),
                        m_parameters.file + u".futago-"_s + context.stamp, false},
                       context.patience);
}

Result<Undone> TrustHostKeyStep::undo(StepContext &context)
{
    KnownHosts document = KnownHosts::parse({});
    document.add(m_parameters.address, m_parameters.port, m_parameters.key);
    const QByteArray ours = document.toBytes().trimmed();
    return takeLinesOut(
        context.host, m_parameters.file, [&](const QByteArray &line) { return line.trimmed() == ours; },
        false, context.patience);
}

// ---- TestLoginStep

static Failure loginFails(const StepContext &context, const QString &detail)
{
    return failure(
        ErrorKind::AuthenticationFailed,
        TrustTexts::tr("The user %1 of %2 cannot log in to %3 by key.")
            .arg(context.host.spec().serverUser, context.host.name(), context.other.name()),
        context.host.spec().ssh.legacy && !context.other.spec().ssh.legacy
            ? hintForOldClient()
            : TrustTexts::tr("The output of ssh is shown below; check the sshd log of that host as well."),
        detail, context.host.login());
}

Result<Check> TestLoginStep::check(StepContext &context)
{
    const auto output = context.host.run(Command::of(m_parameters.argv), context.patience);
    FUTAGO_TRY(output);
    return Check{output->ok(), output->ok() ? TrustTexts::tr("The login works.") : QString()};
}

Result<void> TestLoginStep::apply(StepContext &context)
{
    const auto output = context.host.run(Command::of(m_parameters.argv), context.patience);
    FUTAGO_TRY(output);
    if (!output->ok())
        return loginFails(context, QString::fromUtf8(output->err));
    return {};
}

} // namespace futago
