// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/cli/commandline.h"

#include "gui/cli/helptext.h"

#include <QCoreApplication>

#include <set>
#include <sstream>

namespace futago::cli {

struct LineTexts
{
    Q_DECLARE_TR_FUNCTIONS(futago::cli)
};

/// CLI11 speaks std::string; options land in QStrings through this.
static CLI::Option *textOption(CLI::App &app, const char *name, QString &into, const QString &help)
{
    return app.add_option_function<std::string>(
        name, [&into](const std::string &value) { into = QString::fromStdString(value); },
        help.toStdString());
}

static void flag(CLI::App &app, const char *name, bool &into, const QString &help)
{
    app.add_flag(name, into, help.toStdString());
}

static void addHostOptions(CLI::App &app, Common &common)
{
    textOption(app, "--secrets", common.secretsFile,
               LineTexts::tr("file with a JSON object of passwords (mode 600)"));
    textOption(app, "--known-hosts", common.knownHostsFile,
               LineTexts::tr("file of known host keys (default: ~/.ssh/known_hosts)"));
    flag(app, "--accept-new-host-keys", common.acceptNewHostKeys,
         LineTexts::tr("trust hosts that are not known yet (a changed key is still refused)"));
    flag(app, "--json", common.json, LineTexts::tr("print one JSON object"));
}

/// Not CLI::App where it is the type of a result: lupdate would look for the texts of that function in there.
using Subcommand = CLI::App;

static Subcommand *verb(CLI::App &app, const char *name, const QString &help, Common &common)
{
    CLI::App *sub = app.add_subcommand(name, help.toStdString());
    textOption(*sub, "PAIR.json", common.pairFile, LineTexts::tr("the pair file"))->required();
    addHostOptions(*sub, common);
    return sub;
}

/// With nothing behind it, both hosts.
static void legacyOption(CLI::App &app, QString &into)
{
    app.add_option_function<std::vector<std::string>>(
           "--legacy-ssh",
           [&into](const std::vector<std::string> &hosts) {
               const QString named = hosts.empty() ? QString() : QString::fromStdString(hosts.front());
               into = named.isEmpty() ? QStringLiteral("both") : named;
           },
           LineTexts::tr("allow the old algorithms for a host with an old SSH server such as CentOS 6: "
                         "primary, standby or both (default: both)")
               .toStdString())
        ->expected(0, 1)
        ->type_name("[primary|standby|both]")
        ->check([](const std::string &value) {
            // A value that is not there comes as one of the first two.
            static const std::set<std::string> known{"", "{}", "primary", "standby", "both"};
            return known.contains(value) ? std::string()
                                         : LineTexts::tr("“%1” must be primary, standby or both.")
                                               .arg(QString::fromStdString(value))
                                               .toStdString();
        });
}

static void addNewOptions(CLI::App &app, NewPair &wanted)
{
    textOption(app, "--primary", wanted.primaryLogin, LineTexts::tr("login of the primary: USER@HOST[:PORT]"))
        ->required();
    textOption(app, "--standby", wanted.standbyLogin, LineTexts::tr("login of the standby: USER@HOST[:PORT]"))
        ->required();
    textOption(app, "--name", wanted.name, LineTexts::tr("name of the pair"));
    textOption(app, "--primary-data-directory", wanted.primaryDataDirectory,
               LineTexts::tr("data directory of the primary, if it is not found"));
    textOption(app, "--standby-data-directory", wanted.standbyDataDirectory,
               LineTexts::tr("data directory of the standby, if it is not found"));
    textOption(app, "--primary-address", wanted.primaryAddress,
               LineTexts::tr("address of the primary as the standby sees it"));
    textOption(app, "--standby-address", wanted.standbyAddress,
               LineTexts::tr("address of the standby as the primary sees it"));
    textOption(app, "--primary-key", wanted.primaryKeyFile,
               LineTexts::tr("private key for the login at the primary"));
    textOption(app, "--standby-key", wanted.standbyKeyFile,
               LineTexts::tr("private key for the login at the standby"));
    textOption(app, "--server-user", wanted.serverUser,
               LineTexts::tr("OS user of the PostgreSQL servers (default: postgres)"));
    textOption(app, "--mode", wanted.mode,
               LineTexts::tr("off, local, remote_write, on or remote_apply (default: local)"));
    textOption(app, "--role", wanted.roleName, LineTexts::tr("replication role (default: replicator)"));
    textOption(app, "--application-name", wanted.applicationName,
               LineTexts::tr("name of the standby in pg_stat_replication (default: its short host name)"));
    textOption(app, "--slot", wanted.slotName,
               LineTexts::tr("replication slot (default: the short host name of the standby)"));
    flag(app, "--no-slot", wanted.noSlot, LineTexts::tr("do not use a replication slot"));
    flag(app, "--no-archive", wanted.noArchive, LineTexts::tr("do not archive WAL"));
    flag(app, "--no-compression", wanted.noCompression,
         LineTexts::tr("do not compress the base backup in transit"));
    legacyOption(app, wanted.legacySsh);
}

static void addPractice(CLI::App &app, CommandLine &line)
{
    CLI::App *sub = app.add_subcommand(
        "practice",
        LineTexts::tr("start a practice pair on this workstation and open the window on it").toStdString());
    textOption(*sub, "--folder", line.practice.folder, LineTexts::tr("directory of the practice pair"));
    flag(*sub, "--headless", line.practice.headless, LineTexts::tr("set up replication without a window"));
    flag(*sub, "--stop", line.practice.stop, LineTexts::tr("stop the practice pair"));
    flag(*sub, "--remove", line.practice.remove, LineTexts::tr("stop and remove the practice pair"));
    flag(*sub, "--json", line.common.json, LineTexts::tr("print one JSON object"));
}

static void addVerbs(CLI::App &app, CommandLine &line)
{
    addNewOptions(*verb(app, "new", LineTexts::tr("inspect two hosts and write a pair file"), line.common),
                  line.newPair);
    verb(app, "inspect", LineTexts::tr("show what is on both hosts"), line.common);
    CLI::App *check =
        verb(app, "check", LineTexts::tr("show the problems that would prevent replication"), line.common);
    CLI::App *plan = verb(app, "plan", LineTexts::tr("show every planned change"), line.common);
    CLI::App *apply = verb(app, "apply", LineTexts::tr("set up replication"), line.common);
    flag(*apply, "--yes", line.common.yes, LineTexts::tr("do not ask for confirmation"));
    for (CLI::App *sub : {check, plan, apply})
        flag(*sub, "--edits", line.common.edits,
             LineTexts::tr("include the configuration changes made in the window"));
    flag(*verb(app, "undo", LineTexts::tr("undo the last run"), line.common), "--yes", line.common.yes,
         LineTexts::tr("do not ask for confirmation"));
    verb(app, "status", LineTexts::tr("show whether the standby streams"), line.common);
    addPractice(app, line);
    textOption(app, "PAIR.json", line.common.pairFile, LineTexts::tr("open the window on this pair"));
    app.require_subcommand(0, 1);
}

static Verb verbOf(const CLI::App &app)
{
    static const std::map<std::string, Verb> verbs{{"new", Verb::New},       {"inspect", Verb::Inspect},
                                                   {"check", Verb::Check},   {"plan", Verb::Plan},
                                                   {"apply", Verb::Apply},   {"undo", Verb::Undo},
                                                   {"status", Verb::Status}, {"practice", Verb::Practice}};
    const auto chosen = app.get_subcommands();
    return chosen.empty() ? Verb::Window : verbs.at(chosen.front()->get_name());
}

Parsed parseCommandLine(int argc, char **argv)
{
    Parsed parsed;
    CLI::App app(LineTexts::tr("Futago sets up, reviews, provisions and watches PostgreSQL streaming "
                               "replication between two hosts.")
                     .toStdString(),
                 "futago");
    app.set_version_flag("--version", FUTAGO_VERSION,
                         LineTexts::tr("show the version and exit").toStdString());
    addVerbs(app, parsed.line);
    useOurWords(app);
    try {
        app.parse(argc, argv);
        parsed.line.verb = verbOf(app);
    } catch (const CLI::ParseError &error) {
        std::ostringstream text;
        parsed.exitCode = app.exit(error, text, text) == 0 ? 0 : 2;
        parsed.text = *parsed.exitCode == 0 ? QString::fromStdString(text.str()) : complaintOf(app, error);
    }
    return parsed;
}

bool wantsWindow(const CommandLine &line)
{
    const Practice &practice = line.practice;
    return line.verb == Verb::Window ||
           (line.verb == Verb::Practice && !practice.headless && !practice.stop && !practice.remove);
}

} // namespace futago::cli
