// A small guide that the tests of reviews and of changes start from: two conversations in which all is well.
#pragma once

#include <importer/guide.hpp>

namespace assay::review::testing {

inline importer::Item item(std::string name, std::vector<std::string> anchors) {
    importer::Item made;
    made.name = std::move(name);
    for (std::size_t score = 0; score < anchors.size(); ++score)
        made.anchors.push_back({static_cast<int>(score), std::move(anchors[score])});
    return made;
}

inline importer::Question question(std::string text, std::vector<std::string> areas = {},
                                   std::vector<std::string> follow_ups = {}) {
    return {{}, std::move(text), std::move(areas), std::move(follow_ups), {0, 0}};
}

inline importer::Stage stage(std::string title, std::vector<importer::Question> questions,
                             std::vector<importer::Item> items) {
    importer::Stage made;
    made.title = std::move(title);
    made.minutes = {45, 60};
    made.candidate_question_minutes = {5, 10};
    made.questions = std::move(questions);
    made.scorecard.items = std::move(items);
    return made;
}

inline importer::Guide small_guide() {
    importer::Guide guide;
    guide.title = "Bakery lead";
    guide.stages.push_back(stage(
        "First talk",
        {question("Tell me about a batch of bread that failed and how you traced the cause.",
                  {"Sign that the batch failed", "Search for the cause", "Change to the recipe"},
                  {"What did it cost?"}),
         question("How did you last plan the oven for a holiday?", {"Order of loads in the oven", "Spare time kept"})},
        {item("Tracing failed batches",
              {"No batch was discussed", "Blames flour or staff", "Found the cause by luck",
               "Compared batches and traced the cause", "Changed the recipe so that it cannot recur"}),
         item("Oven planning",
              {"Planning the oven was not reached", "Loads the oven as orders come", "Plans a day and runs late",
               "Plans loads with time to spare", "Others use the plan without asking"})}));
    guide.stages.push_back(
        stage("Second talk",
              {question("Describe a quarrel between two apprentices and what you said to each.",
                        {"What each apprentice wanted", "Words used", "How the quarrel ended"})},
              {item("Settling quarrels",
                    {"No quarrel was described", "Sent the apprentices away", "Took one side",
                     "Heard each apprentice and agreed on a rule", "The quarrel ended in a habit they kept"})}));
    return guide;
}

} // namespace assay::review::testing
