#include <scorecards/reading_service.hpp>

#include <algorithm>
#include <stdexcept>

namespace assay::scorecards {

void note_readings(api::Call& call, SealService& seals, const std::vector<Reading>& readings) {
    if (std::ranges::none_of(readings, &Reading::is_noteworthy)) return;
    const auto noted = call.write([&](db::Tx& tx) -> Result<api::Reply<api::Nothing>> {
        for (const Reading& reading : readings)
            if (reading.is_noteworthy()) seals.record(tx, call.actor, reading);
        return api::no_content();
    });
    // Only a broken world gets here: the page must not leave unnoted.
    if (!noted) throw std::logic_error("a reading was not noted");
}

} // namespace assay::scorecards
