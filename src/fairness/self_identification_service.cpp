#include <fairness/self_identification_fields.hpp>
#include <fairness/self_identification_service.hpp>
#include <fairness/self_identification_sql.hpp>
#include <people/person_rules.hpp>

namespace assay::fairness {

namespace statements = sql::fairness::self_identification;

Result<std::vector<SelfIdentification>> SelfIdentificationService::candidates_of(db::Tx& tx,
                                                                                 const SaidFile& file) const {
    FileFaults faults;
    std::vector<SelfIdentification> said;
    for (const SaidRow& row : file.rows) {
        auto found = file.is_by_email
                         ? tx.first<std::string>(statements::candidate_by_address, people::email_key(row.key))
                         : tx.first<std::string>(statements::candidate_by_id, row.key);
        if (found)
            said.push_back({std::move(*found), row.sex, row.race_ethnicity});
        else
            faults.add(row.line, "unknown", file.is_by_email ? "email" : "candidate_id", "is no candidate's.");
    }
    if (faults.any()) return faults.refusal();
    return said;
}

ImportCounts SelfIdentificationService::take_in(db::Tx& tx, const Actor& actor,
                                                const std::vector<SelfIdentification>& said) const {
    ImportCounts counts;
    counts.rows = static_cast<int>(said.size());
    for (const SelfIdentification& each : said) {
        const bool is_nothing = !each.sex && !each.race_ethnicity;
        if (is_nothing)
            tx.run(statements::say_nothing, each.candidate_id);
        else
            tx.run_with(statements::say, each);
        ++(is_nothing ? counts.cleared : counts.said);
    }
    tx.run(statements::note_reader, actor.person_id);
    audit_.record(tx, {actor.person_id,
                       "self-identification/imported",
                       "organisation",
                       "organisation",
                       {},
                       {},
                       json::write(std::map<std::string, int>{{"rows", counts.rows}})});
    return counts;
}

} // namespace assay::fairness
