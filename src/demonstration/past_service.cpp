#include <demonstration/past_service.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <span>

namespace assay::demonstration {
namespace {

// Who comes through, in the order of their applications, again and again.
constexpr std::array many_hires = {Reach::rejected_after_screen, Reach::no_hire,   Reach::joined,
                                   Reach::rejected_unseen,       Reach::withdrawn, Reach::no_hire,
                                   Reach::rejected_after_screen, Reach::joined,    Reach::rejected_after_screen};
constexpr std::array few_hires = {Reach::rejected_after_screen,
                                  Reach::no_hire,
                                  Reach::rejected_after_screen,
                                  Reach::joined,
                                  Reach::rejected_unseen,
                                  Reach::no_hire,
                                  Reach::rejected_after_screen,
                                  Reach::no_hire,
                                  Reach::withdrawn};

// The first ended long enough ago for the hired to have a year's work behind them; the others fill the quarters that
// figures of interviewers are made of. Days before today.
struct PastJob {
    std::size_t guide = 0;
    std::size_t candidates = 0;
    std::int64_t opened = 0;
    std::int64_t last_applied = 0;
    std::int64_t closed = 0;
    std::span<const Reach> ways;
};
constexpr std::array past_jobs = {PastJob{0, 63, 610, 430, 380, many_hires}, PastJob{1, 45, 320, 130, 90, few_hires},
                                  PastJob{2, 45, 300, 110, 70, few_hires},
                                  PastJob{1, 117, 640, 420, 370, many_hires}}; // of a long past alone
static_assert(past_jobs[0].candidates + past_jobs[1].candidates + past_jobs[2].candidates == candidates_of_past);
static_assert(candidates_of_past + past_jobs[3].candidates == candidates_of_long_past);
static_assert(past_jobs[0].opened * one_day < length_of_past);

} // namespace

void Past::live(std::size_t first, std::size_t most, const std::function<void(std::size_t)>& progress) {
    std::size_t done = 0;
    for (std::size_t number = 0; number < past_jobs.size() && done < most; ++number) {
        const PastJob& past = past_jobs[number];
        const PublishedGuide& guide = cast_.guides[past.guide];
        clock_.put(today_ - past.opened * one_day);
        const std::string year = to_rfc3339(clock_.now()).substr(0, 4);
        const DemonstrationJob job = open_job(client_, cast_, guide, fmt::format("{}, {}", guide.title, year), number);
        const std::size_t candidates = std::min(past.candidates, most - done);
        const auto apart = (past.opened - past.last_applied) * one_day / static_cast<std::int64_t>(past.candidates);
        for (std::size_t each = 0; each < candidates; ++each) {
            const Instant applied_at = today_ - past.opened * one_day + static_cast<std::int64_t>(each + 1) * apart;
            history_.live_from(job, past.ways[each % past.ways.size()], first + done, applied_at);
            progress(++done);
        }
        clock_.put(today_ - past.closed * one_day);
        client_.speak_as(job.recruiter->actor);
        client_.post("/jobs/" + job.id + "/closure",
                     {{"reason", "Everybody whom we were looking for has been found."}});
    }
}

} // namespace assay::demonstration
