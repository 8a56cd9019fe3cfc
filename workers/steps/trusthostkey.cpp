// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/documents/knownhosts.h"
#include "workers/host/remotefiles.h"
#include "workers/steps/linefile.h"
#include "workers/steps/oldclient.h"
#include "workers/steps/step.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace futago {

namespace {

struct TrustHostKeyTexts
{
    Q_DECLARE_TR_FUNCTIONS(futago::trust)
};

class TrustHostKeyStep : public StepOf<TrustHostKey>
{
public:
    using StepOf::StepOf;
    Result<Check> check(StepContext &context) override;
    Result<void> apply(StepContext &context) override;
    Result<Undone> undo(StepContext &context) override;

private:
    Result<void> compareWithWhatIsOffered(StepContext &context) const;
};

} // namespace

static Failure changedKey(const Host &host, const QString &address, const QString &detail)
{
    return failure(ErrorKind::ChangedHostKey,
                   TrustHostKeyTexts::tr("%2 presents a different host key to %1 than to Futago.")
                       .arg(host.name(), address),
                   TrustHostKeyTexts::tr(
                       "Someone may be intercepting the connection between the hosts, or the address leads "
                       "to another machine. Compare the fingerprints on the hosts themselves."),
                   detail, host.login());
}

static Failure revokedKey(const Host &host, const TrustHostKey &trust)
{
    return failure(
        ErrorKind::ChangedHostKey,
        TrustHostKeyTexts::tr("%1 has the host key of %2 marked as revoked in %3.")
            .arg(host.name(), trust.address, trust.file),
        TrustHostKeyTexts::tr("The other host needs a new key, or the line has to go if it is wrong."),
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
        return failure(ErrorKind::ConnectionRefused,
                       TrustHostKeyTexts::tr("%1 cannot reach the SSH server at %2, port %3.")
                           .arg(context.host.name(), m_parameters.address)
                           .arg(m_parameters.port),
                       context.host.spec().ssh.legacy && !context.other.spec().ssh.legacy
                           ? hintForOldClient()
                           : TrustHostKeyTexts::tr(
                                 "Check the address by which the hosts reach each other, and the firewalls."),
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

std::unique_ptr<Step> stepFor(const TrustHostKey &parameters)
{
    return std::make_unique<TrustHostKeyStep>(parameters);
}

} // namespace futago
