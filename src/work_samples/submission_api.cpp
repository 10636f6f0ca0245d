#include <work_samples/arrival_rules.hpp>
#include <work_samples/submission_api.hpp>
#include <work_samples/work_sample_fields.hpp>

namespace assay::work_samples {
namespace {

using SubmissionReply = Result<api::Reply<Submission>>;

Result<http::Response> shown_page(api::Call& call, SubmissionService& submissions, const Error* refusal) {
    auto page = call.read([&](db::Tx& tx) { return submissions.page(tx, call.parameter("token"), call.now); });
    if (!page) return html::response_of(404, rendered_unknown());
    if (refusal == nullptr) return html::response_of(200, rendered(*page, call.now));
    page->refusal = refusal->fields.empty() ? refusal->detail : "";
    for (const FieldError& field : refusal->fields)
        page->refusal += (page->refusal.empty() ? "" : " ") + field.pointer.substr(1) + ": " + field.detail + ".";
    return html::response_of(api::status_of(refusal->fault), rendered(*page, call.now));
}

Result<http::Response> open_page(api::Call& call, SubmissionService& submissions) {
    auto page = shown_page(call, submissions, nullptr);
    if (!page || page->status != 200 || call.request.method != "GET") return page;
    const auto noted = call.write([&](db::Tx& tx) -> Result<api::Reply<api::Nothing>> {
        return mapped(submissions.note_opened(tx, call.parameter("token"), call.now), [] { return api::no_content(); });
    });
    if (!noted) return pass_on(noted);
    return page;
}

SubmissionReply take(api::Call& call, SubmissionService& submissions) {
    const std::string& token = call.parameter("token");
    if (auto open = call.read([&](db::Tx& tx) { return submissions.takes(tx, token, call.now); }); !open)
        return pass_on(open);
    const auto parts = http::read_multipart(call.request.header("content-type"), call.request.body);
    if (!parts) return pass_on(parts);
    auto arrival = arrival_of(*parts);
    if (!arrival) return pass_on(arrival);
    submissions.store(*arrival);
    return call.write([&](db::Tx& tx) -> SubmissionReply {
        return mapped(submissions.submit(tx, token, *arrival, call.now),
                      [](Submission made) { return api::created(std::move(made)); });
    });
}

// Browsers get the page again; everybody else JSON.
Result<http::Response> submit(api::Call& call, SubmissionService& submissions) {
    auto reply = take(call, submissions);
    if (!call.wants_html()) {
        if (!reply) return pass_on(reply);
        return api::response_of(*reply);
    }
    if (!reply) return shown_page(call, submissions, &reply.error());
    return http::Response{303, "", "", {{"Location", "/c/" + call.parameter("token")}}, {}};
}

} // namespace

void add_submission_routes(api::Registry& registry, SubmissionService& submissions) {
    auto& page = registry.raw("GET", "/c/{token}", "The candidate's page",
                              [&](api::Call& call) { return open_page(call, submissions); });
    page.is_page = true;
    page.access = api::Access::anyone;
    auto& intake = registry.raw("POST", "/c/{token}/submission", "Hand in work",
                                [&](api::Call& call) { return submit(call, submissions); });
    intake.is_page = true;
    intake.access = api::Access::anyone;
    intake.body_limit = most_bytes + (std::size_t{1} << 20); // and its envelope
}

} // namespace assay::work_samples
