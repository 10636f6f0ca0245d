#include <demonstration/cast_service.hpp>
#include <demonstration/texts.hpp>

#include <fmt/format.h>

namespace assay::demonstration {
namespace {

using boost::json::array;
using boost::json::object;

std::string address_of(const texts::Colleague& colleague) {
    return fmt::format("{}@{}", colleague.address, texts::domain);
}

Actor actor_from(const std::string& id, const texts::Colleague& colleague) {
    Role role{};
    enum_from_name(colleague.role, role);
    return {id, std::string(colleague.name), {role}, ""};
}

std::vector<Colleague> add_colleagues(Client& client, Chance& chance, const std::string& set_up_code,
                                      const std::string& password) {
    std::vector<Colleague> added;
    for (const texts::Colleague& each : texts::colleagues()) {
        std::string id;
        if (added.empty()) {
            const object session = client.post("/setup", {{"code", set_up_code},
                                                          {"organisation", texts::organisation},
                                                          {"name", each.name},
                                                          {"email", address_of(each)},
                                                          {"password", password}});
            id = text_of(session.at("person").as_object(), "id");
        } else {
            client.speak_as(added.front().actor);
            id = text_of(client.post("/people", {{"name", each.name},
                                                 {"email", address_of(each)},
                                                 {"roles", array{each.role}},
                                                 {"password", password}}),
                         "id");
        }
        added.push_back({actor_from(id, each), 0.5 * chance.normal()});
    }
    return added;
}

std::vector<const Colleague*> with_role(const std::vector<Colleague>& colleagues, Role role) {
    std::vector<const Colleague*> found;
    for (const Colleague& each : colleagues)
        if (each.actor.has(role)) found.push_back(&each);
    return found;
}

// A believable value for a placeholder, by its kind and its words.
std::string value_for(const object& placeholder) {
    const std::string kind = text_of(placeholder, "kind");
    const std::string text = text_of(placeholder, "text");
    const auto mentions = [&](std::string_view word) { return text.find(word) != std::string::npos; };
    if (kind == "choice") return std::string(placeholder.at("choices").as_array().front().as_string());
    if (kind == "date") return "2027-03-01";
    if (kind == "range") return "62000-78000 EUR";
    if (mentions("insurance") || mentions("pension"))
        return "health insurance, a pension and 16 weeks of parental leave";
    if (mentions("enefit")) return "28 days of leave and a bicycle";
    if (mentions("ompany")) return std::string(texts::organisation);
    if (mentions("ocation") || mentions("ity")) return "Utrecht or remote within two hours of time difference";
    if (mentions("X+") || mentions("years")) return "3";
    if (mentions("mail") || mentions("ontact")) return fmt::format("priya@{}", texts::domain);
    if (mentions("ndustry")) return "electricity grid operation";
    return "load forecasting for regional grids";
}

JobStage stage_from(const object& stage, Chance& chance) {
    JobStage read{text_of(stage, "id"), text_of(stage, "kind"), {}, {}};
    for (const auto& item : stage.at("scorecard").at("items").as_array())
        read.items.push_back(
            {text_of(item.as_object(), "id"), text_of(item.as_object(), "name"), 0.4 * chance.normal()});
    for (const auto& question : stage.at("questions").as_array())
        read.questions.push_back({text_of(question.as_object(), "id"),
                                  static_cast<std::int64_t>(question.at("areas_to_cover").as_array().size()),
                                  static_cast<std::int64_t>(question.at("follow_ups").as_array().size())});
    return read;
}

void read_guide(const object& guide, Chance& chance, DemonstrationJob& job) {
    for (const auto& stage : guide.at("stages").as_array()) job.stages.push_back(stage_from(stage.as_object(), chance));
    for (const auto& question : guide.at("debrief").at("questions").as_array())
        job.debrief_questions.push_back(text_of(question.as_object(), "id"));
    const object& references = guide.at("references").as_object();
    for (const auto& question : references.at("questions").as_array())
        job.reference_questions.push_back({text_of(question.as_object(), "id"), !question.at("numeric").is_null()});
    for (const auto& item : references.at("scorecard").at("items").as_array())
        job.reference_items.push_back({text_of(item.as_object(), "id"), text_of(item.as_object(), "name"), 0});
}

// The values of the organisation's own placeholders join `shared`.
PublishedGuide publish_guide(Client& client, Chance& chance, const std::string& built_in_name, object& shared) {
    const std::string id = text_of(client.post("/built-in-guides/" + built_in_name + "/copies", {}), "id");
    const object document = client.get("/guides/" + id);
    PublishedGuide published{id, text_of(document, "title"), {}, {}};
    read_guide(document, chance, published.outline);
    for (const auto& each : document.at("placeholders").as_array()) {
        const object& placeholder = each.as_object();
        const std::string scope = text_of(placeholder, "scope");
        const std::string text = text_of(placeholder, "text");
        if (scope == "organisation") shared[text] = value_for(placeholder);
        if (scope == "job") published.values[text] = value_for(placeholder);
    }
    return published;
}

} // namespace

Cast assemble_cast(Client& client, Chance& chance, const std::string& set_up_code, const std::string& password) {
    Cast cast;
    cast.colleagues = add_colleagues(client, chance, set_up_code, password);
    client.speak_as(cast.colleagues.front().actor);
    object shared;
    for (const char* name : {"machine-learning-engineer", "product-designer", "customer-support-lead"})
        cast.guides.push_back(publish_guide(client, chance, name, shared));
    client.patch("/organisation", {{"placeholder_values", shared}});
    return cast;
}

DemonstrationJob open_job(Client& client, const Cast& cast, const PublishedGuide& guide, const std::string& title,
                          std::size_t number) {
    DemonstrationJob job = guide.outline;
    const auto recruiters = with_role(cast.colleagues, Role::recruiter);
    const auto managers = with_role(cast.colleagues, Role::hiring_manager);
    job.recruiter = recruiters[number % recruiters.size()];
    job.hiring_manager = managers[number % managers.size()];
    job.interviewers = with_role(cast.colleagues, Role::interviewer);
    array team{{{"person_id", job.recruiter->actor.person_id}, {"role", "recruiter"}},
               {{"person_id", job.hiring_manager->actor.person_id}, {"role", "hiring_manager"}}};
    for (const Colleague* each : job.interviewers)
        team.push_back({{"person_id", each->actor.person_id}, {"role", "interviewer"}});
    client.speak_as(job.recruiter->actor);
    job.id = text_of(client.post("/jobs", {{"guide_id", guide.id},
                                           {"title", title},
                                           {"placeholder_values", guide.values},
                                           {"team", team},
                                           {"seal", number % 3 == 2 ? "until_all" : "until_own"}}),
                     "id");
    client.post("/jobs/" + job.id + "/publication", {});
    return job;
}

void open_jobs(Client& client, Cast& cast, std::size_t job_count) {
    for (std::size_t number = 0; number < job_count; ++number) {
        const PublishedGuide& guide = cast.guides[number % cast.guides.size()];
        const std::string title = number < cast.guides.size()
                                      ? guide.title
                                      : fmt::format("{} {}", guide.title, number / cast.guides.size() + 1);
        cast.jobs.push_back(open_job(client, cast, guide, title, number));
    }
}

} // namespace assay::demonstration
