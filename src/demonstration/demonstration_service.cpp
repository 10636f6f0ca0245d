#include <demonstration/bank_service.hpp>
#include <demonstration/demonstration_service.hpp>
#include <demonstration/history_service.hpp>
#include <demonstration/open_draft_service.hpp>
#include <demonstration/self_identification_service.hpp>
#include <demonstration/texts.hpp>

#include <fmt/format.h>

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
    if (number < 40) return shown[(number / 3) % shown.size()];
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

} // namespace

void fill(Client& client, SimulatedClock& clock, Instant today, const Wish& wish,
          const std::function<void(std::size_t)>& progress) {
    Chance chance(wish.seed);
    clock.put(today - 90 * one_day);
    const Cast cast = assemble_cast(client, chance, wish.set_up_code, wish.password, job_count_for(wish.candidates));
    History history(client, clock, chance, today);
    for (std::size_t number = 0; number < wish.candidates; ++number) {
        // The first forty are shared among the first three jobs; the others over all.
        const std::size_t job = number < 40 ? number % 3 : number % cast.jobs.size();
        history.live(cast.jobs[job], reach_of(number, chance), number + 1);
        progress(number + 1);
    }
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
