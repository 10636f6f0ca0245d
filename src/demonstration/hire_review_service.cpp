#include <demonstration/hire_review_service.hpp>
#include <demonstration/past_service.hpp>

#include <algorithm>
#include <array>
#include <cmath>
#include <map>

namespace assay::demonstration {
namespace {

using boost::json::array;
using boost::json::object;

constexpr std::int64_t between_looks = 21 * one_day;
constexpr std::int64_t last_look = 25 * one_day; // before today; what opened since then waits
constexpr double looked_at_now = 0.7;            // the rest is put off to the next look

// What a composite says of the work to come, before levels round both: as much as structured interviews do (Sackett and
// others 2022: a mean operational validity of .42). Composites of the hired have this mean and spread.
constexpr double validity = 0.42;
constexpr double usual_composite = 3.2;
constexpr double spread_of_composites = 0.48;

constexpr std::array<double, 3> cuts = {-1.3, -0.4, 0.9}; // between the four levels

constexpr std::array<std::string_view, 4> notes = {
    "Knows the craft, and does not get to an end without somebody beside.",
    "Good weeks and bad ones. We agreed on what the next months are for.",
    "Does what we hoped for. The team asks for advice by now.",
    "Took over more than the role had. Others do better work because of it.",
};

int level_of(double shown) {
    return 1 + static_cast<int>(std::ranges::count_if(cuts, [&](double cut) { return cut < shown; }));
}

class HireReviews {
  public:
    HireReviews(Client& client, Chance& chance) : client_(client), chance_(chance) {}

    // Everything that waits for whoever the client speaks as, but what is put off.
    void look() {
        const object waiting = client_.get("/outcomes?limit=200");
        for (const auto& each : waiting.at("items").as_array())
            if (chance_.happens(looked_at_now)) record(each.as_object());
    }

  private:
    // How the work of a hire goes, in standard deviations; drawn once.
    double work_of(const std::string& application_id) {
        const auto known = works_.find(application_id);
        if (known != works_.end()) return known->second;
        const object application = client_.get("/applications/" + application_id);
        const auto* composite = application.at("composite").if_object();
        const double seen = composite == nullptr
                                ? 0
                                : (composite->at("score").to_number<double>() - usual_composite) / spread_of_composites;
        const double work = validity * seen + std::sqrt(1 - validity * validity) * chance_.normal();
        return works_.emplace(application_id, work).first->second;
    }

    array levels_of(double work, std::size_t outcomes, double cannot_be_said) {
        array levels;
        for (std::size_t place = 0; place < outcomes; ++place) {
            const int level = level_of(0.75 * work + 0.66 * chance_.normal());
            levels.push_back({{"place", place}, {"level", chance_.happens(cannot_be_said) ? 0 : level}});
        }
        return levels;
    }

    void record(const object& waiting) {
        const std::string id = text_of(waiting, "application_id");
        const bool is_first = waiting.at("month").to_number<int>() == 6;
        const double work = work_of(id);
        object review{{"application_id", id}, {"month", waiting.at("month")}, {"has_left", false}};
        if (work < (is_first ? -1.7 : -1.3) || chance_.happens(0.03)) {
            review["has_left"] = true;
            review["note"] = "Went to another place.";
        } else {
            const std::size_t outcomes =
                client_.get("/applications/" + id + "/outcomes").at("outcomes").as_array().size();
            const int performance = level_of(0.9 * work + 0.44 * chance_.normal());
            review["performance"] = performance;
            review["levels"] = levels_of(work, outcomes, is_first ? 0.15 : 0.04);
            if (chance_.happens(0.6)) review["note"] = notes[static_cast<std::size_t>(performance - 1)];
        }
        client_.post("/outcomes", review);
    }

    Client& client_;
    Chance& chance_;
    std::map<std::string, double> works_;
};

} // namespace

void look_at_hires_again(Client& client, SimulatedClock& clock, Chance chance, const Cast& cast, Instant today) {
    HireReviews reviews(client, chance);
    for (Instant at = today - length_of_past; at < today - last_look; at = at + between_looks) {
        clock.put(at);
        for (const Colleague& each : cast.colleagues) {
            if (!each.actor.has(Role::hiring_manager)) continue;
            client.speak_as(each.actor);
            reviews.look();
        }
    }
}

} // namespace assay::demonstration
