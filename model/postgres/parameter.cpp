// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/postgres/parameter.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

namespace futago {

namespace {

struct Row
{
    const char *name;
    const char *description;
};

/// In C order of the names, those of recovery.conf among them.
constexpr std::array rows{
    Row{"allow_alter_system",
        QT_TRANSLATE_NOOP("futago::Parameter", "Whether ALTER SYSTEM may write postgresql.auto.conf.")},
    Row{"archive_cleanup_command",
        QT_TRANSLATE_NOOP("futago::Parameter", "Command that a standby runs at each restartpoint to remove "
                                               "archived WAL that it no longer needs.")},
    Row{"archive_command",
        QT_TRANSLATE_NOOP(
            "futago::Parameter",
            "Command that copies one finished WAL file to the archive; %p is its path, %f its name.")},
    Row{"archive_library",
        QT_TRANSLATE_NOOP("futago::Parameter", "Library that archives WAL instead of archive_command.")},
    Row{"archive_mode",
        QT_TRANSLATE_NOOP(
            "futago::Parameter",
            "Whether finished WAL files are archived, and whether a standby archives too (always).")},
    Row{"archive_timeout",
        QT_TRANSLATE_NOOP("futago::Parameter",
                          "Time after which a WAL file is archived even if it is not full.")},
    Row{"checkpoint_segments",
        QT_TRANSLATE_NOOP("futago::Parameter", "Number of WAL files between two checkpoints.")},
    Row{"checkpoint_timeout",
        QT_TRANSLATE_NOOP("futago::Parameter", "Longest time between two checkpoints.")},
    Row{"cluster_name",
        QT_TRANSLATE_NOOP(
            "futago::Parameter",
            "Name of this server in its process titles; on a standby also its default application_name.")},
    Row{"data_checksums", QT_TRANSLATE_NOOP("futago::Parameter", "Whether data pages have checksums.")},
    Row{"data_directory",
        QT_TRANSLATE_NOOP("futago::Parameter",
                          "Data directory, if it differs from the directory of this file.")},
    Row{"fsync",
        QT_TRANSLATE_NOOP("futago::Parameter",
                          "Whether writes are reliably flushed to disk (fsync); off loses data in a crash.")},
    Row{"full_page_writes",
        QT_TRANSLATE_NOOP(
            "futago::Parameter",
            "Whether the whole page is written to the WAL at its first change after a checkpoint.")},
    Row{"hba_file", QT_TRANSLATE_NOOP("futago::Parameter", "Path of pg_hba.conf.")},
    Row{"hot_standby",
        QT_TRANSLATE_NOOP("futago::Parameter", "Whether a standby answers queries while it replays WAL.")},
    Row{"hot_standby_feedback",
        QT_TRANSLATE_NOOP("futago::Parameter", "Whether a standby tells the primary which rows its queries "
                                               "still need, so that they are not vacuumed away.")},
    Row{"ident_file", QT_TRANSLATE_NOOP("futago::Parameter", "Path of pg_ident.conf.")},
    Row{"idle_replication_slot_timeout",
        QT_TRANSLATE_NOOP("futago::Parameter",
                          "Time after which an unused replication slot is invalidated.")},
    Row{"listen_addresses",
        QT_TRANSLATE_NOOP("futago::Parameter", "Addresses on which the server listens; * means all.")},
    Row{"log_connections", QT_TRANSLATE_NOOP("futago::Parameter", "Whether connections are logged.")},
    Row{"log_destination", QT_TRANSLATE_NOOP("futago::Parameter", "Destination of the server log.")},
    Row{"log_directory", QT_TRANSLATE_NOOP("futago::Parameter", "Directory of the log files.")},
    Row{"log_filename", QT_TRANSLATE_NOOP("futago::Parameter", "Name of the log files.")},
    Row{"log_line_prefix", QT_TRANSLATE_NOOP("futago::Parameter", "Prefix of each log line.")},
    Row{"log_min_messages",
        QT_TRANSLATE_NOOP("futago::Parameter", "Lowest severity of messages that are logged.")},
    Row{"log_replication_commands",
        QT_TRANSLATE_NOOP("futago::Parameter", "Whether the commands of standbys and backups are logged.")},
    Row{"logging_collector",
        QT_TRANSLATE_NOOP("futago::Parameter",
                          "Whether the server writes its log to files itself (logging collector).")},
    Row{"max_connections",
        QT_TRANSLATE_NOOP(
            "futago::Parameter",
            "Maximum number of concurrent connections; a standby needs at least the primary's value.")},
    Row{"max_locks_per_transaction",
        QT_TRANSLATE_NOOP(
            "futago::Parameter",
            "Size of the lock table per transaction; a standby needs at least the primary's value.")},
    Row{"max_prepared_transactions",
        QT_TRANSLATE_NOOP("futago::Parameter", "Maximum number of prepared transactions at the same time; a "
                                               "standby needs at least the primary's value.")},
    Row{"max_replication_slots",
        QT_TRANSLATE_NOOP("futago::Parameter", "Number of replication slots that can exist.")},
    Row{"max_slot_wal_keep_size",
        QT_TRANSLATE_NOOP("futago::Parameter", "Maximum amount of WAL that replication slots can retain; -1 "
                                               "means no limit and can fill the disk.")},
    Row{"max_standby_archive_delay",
        QT_TRANSLATE_NOOP("futago::Parameter",
                          "Maximum time that queries on a standby can delay the replay of archived WAL.")},
    Row{"max_standby_streaming_delay",
        QT_TRANSLATE_NOOP("futago::Parameter",
                          "Maximum time that queries on a standby can delay the replay of streamed WAL.")},
    Row{"max_wal_senders",
        QT_TRANSLATE_NOOP(
            "futago::Parameter",
            "Maximum number of standbys and base backups that can be connected at the same time.")},
    Row{"max_wal_size", QT_TRANSLATE_NOOP("futago::Parameter", "Amount of WAL that triggers a checkpoint.")},
    Row{"max_worker_processes",
        QT_TRANSLATE_NOOP(
            "futago::Parameter",
            "Maximum number of background processes; a standby needs at least the primary's value.")},
    Row{"min_wal_size",
        QT_TRANSLATE_NOOP("futago::Parameter", "Amount of WAL files that is kept for reuse.")},
    Row{"password_encryption", QT_TRANSLATE_NOOP("futago::Parameter", "How new passwords are hashed.")},
    Row{"port", QT_TRANSLATE_NOOP("futago::Parameter", "TCP port of the server.")},
    Row{"primary_conninfo", QT_TRANSLATE_NOOP("futago::Parameter", "How a standby connects to its primary.")},
    Row{"primary_slot_name",
        QT_TRANSLATE_NOOP("futago::Parameter", "Replication slot on the primary that a standby uses.")},
    Row{"promote_trigger_file",
        QT_TRANSLATE_NOOP("futago::Parameter", "Trigger file: creating it promotes the standby.")},
    Row{"recovery_end_command",
        QT_TRANSLATE_NOOP("futago::Parameter", "Command that is run once when recovery has ended.")},
    Row{"recovery_min_apply_delay",
        QT_TRANSLATE_NOOP("futago::Parameter", "Delay with which a standby replays commits.")},
    Row{"recovery_prefetch",
        QT_TRANSLATE_NOOP("futago::Parameter",
                          "Whether pages are fetched ahead of the replay that needs them.")},
    Row{"recovery_target",
        QT_TRANSLATE_NOOP("futago::Parameter",
                          "With immediate, recovery ends as soon as the data is consistent.")},
    Row{"recovery_target_action",
        QT_TRANSLATE_NOOP("futago::Parameter",
                          "What the server does when it has reached its recovery target.")},
    Row{"recovery_target_inclusive",
        QT_TRANSLATE_NOOP("futago::Parameter",
                          "Whether recovery stops just after its target (on) or just before it (off).")},
    Row{"recovery_target_lsn",
        QT_TRANSLATE_NOOP("futago::Parameter", "WAL position at which recovery ends.")},
    Row{"recovery_target_name",
        QT_TRANSLATE_NOOP("futago::Parameter", "Restore point at which recovery ends.")},
    Row{"recovery_target_time", QT_TRANSLATE_NOOP("futago::Parameter", "Time at which recovery ends.")},
    Row{"recovery_target_timeline",
        QT_TRANSLATE_NOOP("futago::Parameter", "Timeline that recovery follows; a standby needs latest.")},
    Row{"recovery_target_xid", QT_TRANSLATE_NOOP("futago::Parameter", "Transaction at which recovery ends.")},
    Row{"restore_command",
        QT_TRANSLATE_NOOP("futago::Parameter", "Command that fetches one WAL file from the archive; %f is "
                                               "its name, %p the path to copy it to.")},
    Row{"shared_buffers", QT_TRANSLATE_NOOP("futago::Parameter", "Memory in which the server keeps pages.")},
    Row{"ssl", QT_TRANSLATE_NOOP("futago::Parameter", "Whether the server accepts TLS connections.")},
    Row{"standby_mode",
        QT_TRANSLATE_NOOP("futago::Parameter", "Whether the server runs as a standby (recovery.conf).")},
    Row{"summarize_wal",
        QT_TRANSLATE_NOOP("futago::Parameter", "Whether WAL is summarized for incremental backups.")},
    Row{"sync_replication_slots",
        QT_TRANSLATE_NOOP("futago::Parameter", "Whether a standby copies the logical slots of its primary.")},
    Row{"synchronized_standby_slots",
        QT_TRANSLATE_NOOP(
            "futago::Parameter",
            "Slots of standbys that must have received the WAL before logical subscribers get it.")},
    Row{"synchronous_commit",
        QT_TRANSLATE_NOOP("futago::Parameter",
                          "What a commit waits for before success is returned to the client.")},
    Row{"synchronous_standby_names",
        QT_TRANSLATE_NOOP("futago::Parameter", "application_name of the standbys that commits wait for.")},
    Row{"track_commit_timestamp",
        QT_TRANSLATE_NOOP("futago::Parameter", "Whether the time of each commit is kept.")},
    Row{"trigger_file", QT_TRANSLATE_NOOP("futago::Parameter",
                                          "Trigger file (recovery.conf): creating it promotes the standby.")},
    Row{"unix_socket_directories",
        QT_TRANSLATE_NOOP("futago::Parameter", "Directories of the Unix-domain sockets.")},
    Row{"vacuum_defer_cleanup_age",
        QT_TRANSLATE_NOOP("futago::Parameter", "Number of transactions by which the primary delays the "
                                               "removal of dead rows, for queries on standbys.")},
    Row{"wal_buffers",
        QT_TRANSLATE_NOOP("futago::Parameter",
                          "Memory for WAL that is not written yet; -1 derives it from shared_buffers.")},
    Row{"wal_compression",
        QT_TRANSLATE_NOOP("futago::Parameter", "How full pages in the WAL are compressed.")},
    Row{"wal_init_zero",
        QT_TRANSLATE_NOOP("futago::Parameter", "Whether new WAL files are filled with zeros.")},
    Row{"wal_keep_segments",
        QT_TRANSLATE_NOOP("futago::Parameter",
                          "Number of WAL files that the primary keeps for standbys that are behind.")},
    Row{"wal_keep_size",
        QT_TRANSLATE_NOOP("futago::Parameter",
                          "Amount of WAL that the primary keeps for standbys that are behind.")},
    Row{"wal_level",
        QT_TRANSLATE_NOOP("futago::Parameter", "How much information is written to the WAL; a standby needs "
                                               "replica (hot_standby up to 9.5) or higher.")},
    Row{"wal_log_hints", QT_TRANSLATE_NOOP("futago::Parameter",
                                           "Whether hint bits are written to the WAL, as pg_rewind needs.")},
    Row{"wal_receiver_create_temp_slot",
        QT_TRANSLATE_NOOP("futago::Parameter",
                          "Whether a standby without primary_slot_name uses a temporary slot.")},
    Row{"wal_receiver_status_interval",
        QT_TRANSLATE_NOOP("futago::Parameter", "How often a standby reports its position to the primary.")},
    Row{"wal_receiver_timeout",
        QT_TRANSLATE_NOOP("futago::Parameter",
                          "Time without any message from the primary after which a standby reconnects.")},
    Row{"wal_recycle", QT_TRANSLATE_NOOP("futago::Parameter", "Whether old WAL files are reused.")},
    Row{"wal_retrieve_retry_interval",
        QT_TRANSLATE_NOOP("futago::Parameter", "Time that a standby waits before it looks for WAL again.")},
    Row{"wal_segment_size", QT_TRANSLATE_NOOP("futago::Parameter", "Size of a WAL file, chosen by initdb.")},
    Row{"wal_sender_timeout",
        QT_TRANSLATE_NOOP(
            "futago::Parameter",
            "Time without a reply from a standby after which the primary closes the connection.")},
    Row{"wal_sync_method", QT_TRANSLATE_NOOP("futago::Parameter", "Method of flushing WAL to disk.")},
    Row{"wal_writer_delay", QT_TRANSLATE_NOOP("futago::Parameter", "How often the WAL writer writes.")},
    Row{"wal_writer_flush_after",
        QT_TRANSLATE_NOOP("futago::Parameter",
                          "Amount of WAL after which the WAL writer flushes it to disk.")},
};

const Row *rowOf(const QString &name)
{
    const QByteArray wanted = name.toUtf8();
    const auto found = std::lower_bound(rows.begin(), rows.end(), wanted,
                                        [](const Row &row, const QByteArray &key) { return row.name < key; });
    return found != rows.end() && found->name == wanted ? found : nullptr;
}

} // namespace

bool Parameter::isReplication() const
{
    return rowOf(name) != nullptr;
}

bool Parameter::countsSegments() const
{
    return name == u"wal_keep_segments" || name == u"checkpoint_segments";
}

QString Parameter::description() const
{
    const Row *row = rowOf(name);
    return row ? QCoreApplication::translate("futago::Parameter", row->description) : QString();
}

} // namespace futago
