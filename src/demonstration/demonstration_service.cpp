#include <demonstration/bank_service.hpp>
#include <demonstration/demonstration_service.hpp>
#include <demonstration/hire_review_service.hpp>
#include <demonstration/history_service.hpp>
#include <demonstration/open_draft_service.hpp>
#include <demonstration/past_service.hpp>
#include <demonstration/self_identification_service.hpp>
#include <demonstration/texts.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace assay::demonstration {
namespace {

// The first candidates show every state there is; the many after them end where most do.
Reach reach_of(std::size_t number, Chance& chance) {
    constexpr std::array shown = {Reach::debrief_open,
                                  Reach::interview_half_rated,
                                  Reach::cards_in,
                                  Reach::applied,
                                  Reach::screen_booked,
                                  Reach::work_sample_sent,
                                  Reach::hired,
                                  Reach::interview_booked,
                                  Reach::rejected_after_screen,
                                  Reach::work_sample_in,
                                  Reach::references,
                                  Reach::screen_card_owed,
                                  Reach::no_hire,
                                  Reach::rejected_after_screen,
                                  Reach::interview_half_rated,
                                  Reach::withdrawn,
                                  Reach::applied,
                                  Reach::debrief_open};
    if (number < candidates_shown) return shown[(number / 3) % shown.size()];
    const double drawn = chance.share();
    if (drawn < 0.12) return Reach::applied;
    if (drawn < 0.88) return Reach::rejected_after_screen;
    if (drawn < 0.93) return Reach::withdrawn;
    return shown[static_cast<std::size_t>(chance.between(0, static_cast<std::int64_t>(shown.size()) - 1))];
}

std::size_t job_count_for(std::size_t candidates) {
    constexpr std::size_t candidates_a_job = 400;
    return std::max<std::size_t>(3, candidates / candidates_a_job);
}

// The present comes first: a small demonstration has no past, a large one a longer one.
std::size_t past_of(std::size_t candidates) {
    const std::size_t room = candidates < large_demonstration ? candidates_of_past : candidates_of_long_past;
    return std::min(room, candidates - std::min(candidates, candidates_shown));
}

} // namespace

void fill(Client& client, SimulatedClock& clock, Instant today, const Wish& wish,
          const std::function<void(std::size_t)>& progress) {
    Chance chance(wish.seed);
    clock.put(today - length_of_past);
    Cast cast = assemble_cast(client, chance, wish.set_up_code, wish.password);
    History history(client, clock, chance, today);
    const std::size_t over = past_of(wish.candidates);
    const std::size_t present = wish.candidates - over;
    Past(client, clock, history, cast, today).live(candidates_shown + 1, over, progress);
    clock.put(today - 90 * one_day);
    open_jobs(client, cast, job_count_for(present));
    for (std::size_t at = 0; at < present; ++at) {
        // The first are shared among the first three jobs; the others, whose numbers follow the past's, over all.
        const bool is_shown = at < candidates_shown;
        const std::size_t job = is_shown ? at % 3 : at % cast.jobs.size();
        history.live(cast.jobs[job], reach_of(at, chance), is_shown ? at + 1 : at + 1 + over);
        progress(over + at + 1);
    }
    look_at_hires_again(client, clock, chance, cast, today);
    write_on_a_guide(client, clock, cast, today);
    fill_bank(client, clock, cast, today);
    if (wish.candidates > 0) identify_candidates(client, chance, cast);
}

std::string sign_in_sheet(const std::string& password) {
    std::string sheet =
        fmt::format("Demonstration sign-ins for {} (every password: {})\n", texts::organisation, password);
    for (const texts::Colleague& each : texts::colleagues())
        sheet += fmt::format("  {:<32} {:<17} {}\n", fmt::format("{}@{}", each.address, texts::domain), each.role,
                             each.name);
    return sheet;
}

} // namespace assay::demonstration
