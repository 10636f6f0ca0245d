#include <demonstration/open_draft_service.hpp>

namespace assay::demonstration {
namespace {

using boost::json::array;
using boost::json::object;

const object& first_in(const object& part, std::string_view list) {
    return part.at(list).as_array().front().as_object();
}

array changes_of(const object& stage) {
    const std::string at = "/stages/#" + text_of(stage, "id");
    const object& question = first_in(stage, "questions");
    array follow_ups = question.at("follow_ups").as_array();
    follow_ups.push_back("What would you have needed to hear in the first week to do it differently?");
    return {
        {{"op", "set"}, {"path", at + "/questions/#" + text_of(question, "id") + "/follow_ups"}, {"value", follow_ups}},
        {{"op", "insert"},
         {"path", at + "/questions"},
         {"value",
          {{"text", "Whose work did you lean on most in that project, and how did they hear of it?"},
           {"areas_to_cover", {"Names what others did", "Passes credit on"}}}},
         {"before", nullptr}},
        {{"op", "set"}, {"path", at + "/minutes"}, {"value", {40, 50}}}};
}

} // namespace

void write_on_a_guide(Client& client, SimulatedClock& clock, const Cast& cast, Instant today) {
    const DemonstrationJob& job = cast.jobs.front();
    clock.put(today - 20 * one_hour);
    client.speak_as(job.recruiter->actor);
    const std::string guide_id = text_of(client.get("/jobs/" + job.id), "guide_id");
    const std::string draft = "/guide-drafts/" + text_of(client.post("/guide-drafts", {{"guide_id", guide_id}}), "id");
    const object document = client.get(draft);
    const object& stage = first_in(document.at("guide").as_object(), "stages");
    const std::string at = "/stages/#" + text_of(stage, "id");
    clock.move_to(today - 19 * one_hour);
    client.patch(draft, {{"changes", changes_of(stage)}});
    clock.move_to(today - 18 * one_hour);
    client.speak_as(job.hiring_manager->actor);
    client.post(draft + "/comments", {{"path", at + "/minutes"},
                                      {"text", "Fifty minutes are a lot for a first call. Can one question go?"}});
    client.post(draft + "/comments", {{"path", at + "/questions/#" + text_of(first_in(stage, "questions"), "id")},
                                      {"text", "Good follow-up: I never learn this from a resume."}});
}

} // namespace assay::demonstration
