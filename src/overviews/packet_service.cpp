#include <applications/application_scope_service.hpp>
#include <decisions/composite_service.hpp>
#include <decisions/decision_service.hpp>
#include <jobs/job_team_service.hpp>
#include <overviews/packet_fields.hpp>
#include <overviews/packet_service.hpp>
#include <overviews/packet_sql.hpp>
#include <scorecards/evaluation_sight_service.hpp>

namespace assay::overviews {
namespace {

namespace statements = sql::overviews::packet;
using applications::ApplicationScope;

std::optional<debriefs::Debrief> debrief_of(db::Tx& tx, const Actor& actor, const ApplicationScope& scope,
                                            const debriefs::DebriefViewService& views) {
    const auto debrief_id = tx.first<std::string>(statements::debrief_id_of_application, scope.application_id);
    if (!debrief_id) return std::nullopt;
    const auto found = debriefs::debrief_scope(tx, actor, *debrief_id);
    if (!found) return std::nullopt;
    return views.shown(tx, actor, *found).debrief;
}

} // namespace

void PacketService::add_evaluations(db::Tx& tx, const Actor& actor, const ApplicationScope& scope,
                                    ShownPacket& to) const {
    const auto cards = scorecards::open_cards(tx, actor, scope);
    to.reading = scorecards::reading_of(tx, actor, cards);
    to.packet.scorecards = scorecards::application_scorecards(tx, actor, scope, cards).items;
    to.packet.composite = decisions::composite_of_application(tx, actor, scope, to.guide->guide).composite;
    to.packet.references = sources_.references.list(tx, actor, scope);
    to.packet.debrief = debrief_of(tx, actor, scope, sources_.debriefs);
    to.packet.decision = decisions::decision_of(tx, actor, scope);
    if (scorecards::evaluation_sight(tx, actor, scope) != scorecards::Sight::none)
        to.packet.audit = tx.all<PacketEvent>(statements::packet_events, scope.application_id);
}

Result<ShownPacket> PacketService::packet(db::Tx& tx, const Actor& actor, const std::string& application_id,
                                          Instant now) const {
    const auto scope = applications::led_application_scope(tx, actor, application_id);
    if (!scope) return pass_on(scope);
    ShownPacket shown;
    shown.guide = sources_.catalogue.version(tx, scope->job.guide_version_id);
    Packet& packet = shown.packet;
    packet.application = sources_.applications.shown(tx, *scope);
    packet.candidate = tx.first<PacketCandidate>(statements::packet_candidate, scope->candidate_id).value();
    packet.job = {scope->job.job_id, scope->job.title, scope->job.seal, jobs::job_team(tx, scope->job.job_id)};
    packet.guide = {shown.guide->guide_id, shown.guide->guide.title, shown.guide->version};
    packet.weights = decisions::weights_of_job(tx, scope->job.job_id);
    packet.seal_history = scorecards::openings(tx, application_id);
    packet.interviews = sources_.interviews.of_application(tx, actor, application_id);
    packet.work_samples = sources_.work_samples.of_application(tx, actor, *scope, now);
    packet.files = tx.all<PacketFile>(statements::packet_files, scope->candidate_id, application_id);
    packet.made_at = now;
    add_evaluations(tx, actor, *scope, shown);
    return shown;
}

} // namespace assay::overviews
