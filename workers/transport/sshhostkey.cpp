// SPDX-License-Identifier: GPL-3.0-or-later
#include "workers/transport/sshhostkey.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QtEndian>

namespace futago {

namespace {

struct SshHostKey
{
    Q_DECLARE_TR_FUNCTIONS(futago::SshHostKey)
};

/// RFC 4253, 6.6: the blob begins with the type as a length and its bytes.
QString typeOf(const QByteArray &blob)
{
    if (blob.size() < 4)
        return {};
    return QString::fromLatin1(blob.mid(4, qFromBigEndian<qint32>(blob.constData())));
}

HostKey keyOf(const SshSession &session)
{
    HostKey hostKey;
    ssh_key key = nullptr;
    char *base64 = nullptr;
    if (ssh_get_server_publickey(session.handle(), &key) == SSH_OK &&
        ssh_pki_export_pubkey_base64(key, &base64) == SSH_OK) {
        hostKey.blob = QByteArray::fromBase64(base64);
        hostKey.type = typeOf(hostKey.blob);
    }
    ssh_string_free_char(base64);
    ssh_key_free(key);
    return hostKey;
}

/// The host as known_hosts names it (sshd(8)): "[host]:port" unless the port is 22.
QString knownHostsName(const SshEndpoint &endpoint)
{
    const QString host = endpoint.host.toLower();
    return endpoint.port == 22 ? host : QStringLiteral("[%1]:%2").arg(host).arg(endpoint.port);
}

/// Line number of the host's entry, of the key's type if there is one; 0 when the file has none.
int lineOf(const SshEndpoint &endpoint, const QString &type, const QString &fileName)
{
    QFile file(fileName);
    if (!file.open(QIODevice::ReadOnly))
        return 0;
    const QByteArray host = knownHostsName(endpoint).toUtf8();
    int found = 0;
    for (int number = 1; !file.atEnd(); ++number) {
        ssh_knownhosts_entry *entry = nullptr;
        const QByteArray line = file.readLine().trimmed();
        if (ssh_known_hosts_parse_line(host.constData(), line.constData(), &entry) != SSH_OK)
            continue;
        const QString entryType = QString::fromLatin1(ssh_key_type_to_char(ssh_key_type(entry->publickey)));
        ssh_knownhosts_entry_free(entry);
        if (entryType == type)
            return number;
        if (found == 0)
            found = number;
    }
    return found;
}

Error unknown(const SshSession &session, const HostKey &key)
{
    const QString host = session.endpoint().display();
    return {ErrorKind::UnknownHostKey, SshHostKey::tr("The host key of %1 is not known yet.").arg(host),
            SshHostKey::tr("Before you trust it, run this command on the host and compare the "
                           "fingerprints:\nssh-keygen -l -f /etc/ssh/ssh_host_ed25519_key.pub"),
            key.fingerprint(), host};
}

Error changed(const SshSession &session, const HostKey &key, const QString &fileName)
{
    const QString host = session.endpoint().display();
    const int line = lineOf(session.endpoint(), key.type, fileName);
    const QString hint =
        line == 0 ? SshHostKey::tr("If the host was reinstalled, remove its old key from known_hosts; "
                                   "otherwise someone may be intercepting the connection.")
                  : SshHostKey::tr("If the host was reinstalled, remove line %1 of %2; otherwise someone may "
                                   "be intercepting the connection.")
                        .arg(line)
                        .arg(QDir::toNativeSeparators(fileName));
    return {ErrorKind::ChangedHostKey,
            SshHostKey::tr("The host key of %1 differs from the known one.").arg(host), hint,
            key.fingerprint(), host};
}

Error unwritable(const SshSession &session, const QFile &file)
{
    return {ErrorKind::PermissionDenied,
            SshHostKey::tr("The host key of %1 could not be added to %2.")
                .arg(session.endpoint().display(), QDir::toNativeSeparators(file.fileName())),
            SshHostKey::tr("Check the permissions of the file and its directory."), file.errorString(),
            session.endpoint().display()};
}

void makeDirectory(const QString &path)
{
    if (QDir().exists(path) || !QDir().mkpath(path))
        return;
    QFile::setPermissions(path, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
}

bool endsInsideLine(const QString &fileName)
{
    QFile file(fileName);
    return file.open(QIODevice::ReadOnly) && file.size() > 0 && file.seek(file.size() - 1) &&
           file.read(1) != "\n";
}

Result<void> remember(const SshSession &session, const HostKey &key, const QString &fileName)
{
    makeDirectory(QFileInfo(fileName).absolutePath());
    const bool isNew = !QFile::exists(fileName);
    QByteArray line = endsInsideLine(fileName) ? "\n" : "";
    line += knownHostsName(session.endpoint()).toUtf8() + ' ' + key.publicLine().toLatin1() + '\n';
    QFile file(fileName);
    if (!file.open(QIODevice::WriteOnly | QIODevice::Append))
        return Failure(unwritable(session, file));
    if (isNew)
        file.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
    if (file.write(line) != line.size() || !file.flush())
        return Failure(unwritable(session, file));
    return {};
}

} // namespace

QString knownHostsFileOf(const HostKeyTrust &trust)
{
    return trust.knownHostsFile.isEmpty() ? QDir::homePath() + QStringLiteral("/.ssh/known_hosts")
                                          : trust.knownHostsFile;
}

Result<HostKey> checkHostKey(const SshSession &session, const HostKeyTrust &trust)
{
    const HostKey key = keyOf(session);
    const QString fileName = knownHostsFileOf(trust);
    switch (ssh_session_is_known_server(session.handle())) {
    case SSH_KNOWN_HOSTS_OK:
        return key;
    case SSH_KNOWN_HOSTS_CHANGED:
    // libssh asks the server for the known types first, so another type means that the known key is gone.
    case SSH_KNOWN_HOSTS_OTHER:
        return Failure(changed(session, key, fileName));
    case SSH_KNOWN_HOSTS_NOT_FOUND:
    case SSH_KNOWN_HOSTS_UNKNOWN:
        break;
    case SSH_KNOWN_HOSTS_ERROR:
        return Failure(session.failure(SshStage::Greeting));
    }
    if (!trust.acceptNew && !trust.acceptedFingerprints.contains(key.fingerprint()))
        return Failure(unknown(session, key));
    FUTAGO_TRY(remember(session, key, fileName));
    return key;
}

} // namespace futago
