// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/documents/authorizedkeys.h"
#include "model/facts/sshpaths.h"
#include "workers/host/remotefiles.h"
#include "workers/steps/linefile.h"
#include "workers/steps/step.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace futago {

namespace {

struct AuthorizeKeyTexts
{
    Q_DECLARE_TR_FUNCTIONS(futago::trust)
};

class AuthorizeKeyStep : public StepOf<AuthorizeKey>
{
public:
    using StepOf::StepOf;
    Result<Check> check(StepContext &context) override;
    Result<void> apply(StepContext &context) override;
    Result<Undone> undo(StepContext &context) override;
};

} // namespace

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
            AuthorizeKeyTexts::tr("There is no readable public key %1 on %2.").arg(path, host.name()),
            AuthorizeKeyTexts::tr("An earlier step of the plan creates it; apply the plan from its start."),
            {}, host.login());
    return *key;
}

Result<Check> AuthorizeKeyStep::check(StepContext &context)
{
    const auto file = RemoteFiles(context.host).read(m_parameters.file, context.patience);
    FUTAGO_TRY(file);
    const auto key = publicKeyOfOther(context);
    FUTAGO_TRY(key);
    const bool there = AuthorizedKeys::parse(file->bytes).contains(*key);
    return Check{there,
                 there ? AuthorizeKeyTexts::tr("%1 contains the key.").arg(m_parameters.file) : QString()};
}

/// Tells the line of this run from those of other pairs and from what the other host's key has become since.
static QString commentOf(const StepContext &context)
{
    return u"futago %1 %2"_s.arg(nameOf(otherRole(context.role)), context.stamp);
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

std::unique_ptr<Step> stepFor(const AuthorizeKey &parameters)
{
    return std::make_unique<AuthorizeKeyStep>(parameters);
}

} // namespace futago
