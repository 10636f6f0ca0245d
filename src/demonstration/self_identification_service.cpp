#include <demonstration/self_identification_service.hpp>

#include <algorithm>
#include <array>
#include <span>
#include <string>

namespace assay::demonstration {
namespace {

constexpr std::size_t rows_a_file = 20'000;
constexpr double who_says_it = 0.88;

struct Saying {
    std::string_view words;
    double share;
};
constexpr std::array sexes = {Saying{"Female", 0.44}, Saying{"Male", 0.54}, Saying{"Non-binary", 0.02}};
constexpr std::array races = {Saying{"White", 0.52}, Saying{"Asian", 0.21}, Saying{"Black or African American", 0.13},
                              Saying{"Hispanic or Latino", 0.1}, Saying{"Two or more races", 0.04}};

std::string_view one_of(std::span<const Saying> sayings, Chance& chance) {
    double left = chance.share();
    for (const Saying& each : sayings) {
        left -= each.share;
        if (left < 0) return each.words;
    }
    return sayings.front().words;
}

const Actor& with_role(const Cast& cast, Role role) {
    const auto found =
        std::ranges::find_if(cast.colleagues, [&](const Colleague& each) { return each.actor.has(role); });
    return found->actor;
}

std::vector<std::string> candidate_ids(Client& client) {
    std::vector<std::string> ids;
    std::string cursor;
    do {
        const auto page = client.get("/candidates?limit=200" + cursor);
        for (const auto& each : page.at("items").as_array()) ids.push_back(text_of(each.as_object(), "id"));
        cursor = page.at("next").is_null() ? "" : "&cursor=" + text_of(page, "next");
    } while (!cursor.empty());
    return ids;
}

} // namespace

void identify_candidates(Client& client, Chance& chance, const Cast& cast) {
    client.speak_as(with_role(cast, Role::administrator));
    const auto ids = candidate_ids(client);
    client.speak_as(with_role(cast, Role::fairness_officer));
    for (std::size_t from = 0; from < ids.size(); from += rows_a_file) {
        std::string file = "candidate_id,sex,race_ethnicity\r\n";
        for (std::size_t at = from; at < std::min(ids.size(), from + rows_a_file); ++at) {
            const bool says = chance.happens(who_says_it);
            file.append(ids[at]).append(",").append(says ? one_of(sexes, chance) : "");
            file.append(",").append(says ? one_of(races, chance) : "").append("\r\n");
        }
        client.upload("/self-identifications", "self-identification.csv", file);
    }
}

} // namespace assay::demonstration
