using Microsoft.Extensions.DependencyInjection;
using Palmares.Accounts;
using Palmares.Awards;
using Palmares.Engagement;
using Palmares.Landscape;
using Palmares.Letters;
using Palmares.Privacy;
using Palmares.Proceedings;
using Palmares.Records;
using Palmares.Review;
using Palmares.Tracking;
using Palmares.Webhooks;

namespace Palmares.Reports;

/// <summary>The one list of the house's modules, for every composition root: Web, the command, tests, migrations.</summary>
public static class AllModules
{
    public static IServiceCollection AddAllModules(this IServiceCollection services)
    {
        services.AddAccounts();
        return services.AddLetters().AddWebhooks().AddPrivacy().AddRecords().AddProceedings().AddTracking().AddAwards().AddReview().AddLandscape().AddEngagement().AddReports();
    }
}
