#include <guides/guide_version_api.hpp>

#include <charconv>

namespace assay::guides {

Result<int> asked_number(const api::Call& call, const std::string& query) {
    const std::string wanted = call.query(query);
    int number = 0;
    if (wanted.empty()) return number;
    const auto [end, fault] = std::from_chars(wanted.data(), wanted.data() + wanted.size(), number);
    if (fault != std::errc{} || end != wanted.data() + wanted.size() || number < 1)
        return refuse(Fault::malformed, "query/" + query, query + " must be a whole number from 1.");
    return number;
}

Result<Catalogued> asked_version(api::Call& call, GuideCatalogue& catalogue, const std::string& query) {
    const auto version = asked_number(call, query);
    if (!version) return pass_on(version);
    const std::string& guide_id = call.parameter("id");
    Catalogued found = call.read([&](db::Tx& tx) {
        return *version == 0 ? catalogue.newest(tx, guide_id) : catalogue.find(tx, guide_id, *version);
    });
    if (!found) return not_found();
    return found;
}

} // namespace assay::guides
