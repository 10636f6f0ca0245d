#include <base/text.hpp>
#include <organisations/organisation_fields.hpp>
#include <organisations/organisation_rules.hpp>
#include <organisations/organisation_service.hpp>
#include <organisations/organisation_sql.hpp>
#include <platform/text/time_zone.hpp>

namespace assay::organisations {
namespace {

namespace statements = sql::organisations::organisation;

struct Setting {
    std::string value;
    std::string etag;
};
ASSAY_FIELDS(Setting, (value, etag))

constexpr std::string_view organisation_key = "organisation";
constexpr std::string_view secret_key = "secret";

} // namespace

OrganisationRevision OrganisationService::find(db::Tx& tx) const {
    const auto setting = tx.first<Setting>(statements::setting, organisation_key);
    if (!setting) return {{}, "new"};
    return {json::read<Organisation>(setting->value).value(), setting->etag};
}

void OrganisationService::save(db::Tx& tx, const std::optional<std::string>& by, const Organisation& organisation) {
    tx.run(statements::save_setting, organisation_key, json::write(organisation), ids_.token(), clock_.now());
    audit_.record(tx, {by, "organisation/changed", "organisation", "organisation"});
}

Result<OrganisationRevision> OrganisationService::change(db::Tx& tx, const api::Call& call,
                                                         const OrganisationPatch& patch) {
    OrganisationRevision present = find(tx);
    if (auto revision = call.expect_revision(present.etag); !revision) return pass_on(revision);
    if (patch.name) present.organisation.name = std::string(trim(*patch.name));
    if (patch.placeholder_values) {
        auto after = merged(std::move(present.organisation.placeholder_values), *patch.placeholder_values);
        if (auto faults = faults_in(*patch.placeholder_values, after); !faults.empty())
            return refuse_fields(std::move(faults));
        present.organisation.placeholder_values = std::move(after);
    }
    if (patch.time_zone) {
        if (*patch.time_zone && !text::is_time_zone(**patch.time_zone))
            return refuse_field("/time_zone", "unknown", "is not the name of a time zone, such as Europe/Amsterdam");
        present.organisation.time_zone = *patch.time_zone;
    }
    save(tx, call.actor.person_id, present.organisation);
    return find(tx);
}

std::string OrganisationService::secret(db::Database& database) {
    const auto kept = database.write([&](db::Tx& tx) -> Result<std::string> {
        if (const auto setting = tx.first<Setting>(statements::setting, secret_key)) return setting->value;
        std::string made = ids_.token();
        tx.run(statements::save_setting, secret_key, made, ids_.token(), clock_.now());
        return made;
    });
    return *kept;
}

} // namespace assay::organisations
