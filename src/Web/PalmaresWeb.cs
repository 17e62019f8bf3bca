using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.DataAnnotations;
using Microsoft.Extensions.Options;
using Palmares.Awards;
using Palmares.Kernel;
using Palmares.Proceedings;
using Palmares.Reports;
using Palmares.Web.Account;
using Palmares.Web.Api;
using Palmares.Web.Home;
using Palmares.Web.Letters;
using Palmares.Web.Shell;

namespace Palmares.Web;

/// <summary>The composition root of the site, shared by <c>Program</c>, <c>palmares serve</c> and the tests.</summary>
public static class PalmaresWeb
{
    /// <param name="args">Settings as <c>--Palmares:Data=DIR --urls=http://localhost:5080</c>.</param>
    /// <param name="adjust">Last word on services and hosting, for tests: another clock, a test server.</param>
    public static WebApplication Create(string[] args, Action<WebApplicationBuilder>? adjust = null)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions
        {
            Args = args,
            ApplicationName = typeof(PalmaresWeb).Assembly.GetName().Name,
            ContentRootPath = AppContext.BaseDirectory,
            WebRootPath = Path.Combine(AppContext.BaseDirectory, "wwwroot"),
        });
        var settings = WebSettings.Read(builder.Configuration);
        AddModules(builder.Services, settings);
        AddShell(builder.Services, builder.Configuration, settings);
        // Every statement to the database would otherwise be written to the log.
        builder.Logging.AddFilter("Microsoft.EntityFrameworkCore.Database.Command", LogLevel.Warning);
        builder.WebHost.ConfigureKestrel(server => server.AddServerHeader = false);
        adjust?.Invoke(builder);
        var app = builder.Build();
        Use(app, settings);
        return app;
    }

    private static void AddModules(IServiceCollection services, WebSettings settings) => services
        .AddSingleton(settings)
        .AddKernel(settings.Database, settings.Data)
        .AddSingleton(new PublicAddress(settings.PublicUrl.ToString().TrimEnd('/')))
        .AddAllModules();

    private static void AddShell(IServiceCollection services, IConfiguration configuration, WebSettings settings)
    {
        services.AddHttpContextAccessor();
        services.AddScoped<CurrentActor>();
        services.AddScoped<Pages.Landscape.TextWork>();
        services.AddScoped<Pages.Landscape.Harmonising.SheetWork>();
        services.AddSingleton<Navigation>();
        services.AddSingleton<DemoNotice>();
        services.AddSingleton<IAuthorizationHandler, MayHandler>();
        services.AddLocalization(options => options.ResourcesPath = "Resources").AddSingleton<Microsoft.Extensions.Localization.IStringLocalizer<Texts>, TextsOfPages>();
        services.AddRazorPages(options => Conventions.Apply(options.Conventions)).AddDataAnnotationsLocalization();
        services.AddSingleton<IConfigureOptions<MvcOptions>, PageBinding>();
        services.Configure<MvcDataAnnotationsLocalizationOptions>(options => options.DataAnnotationLocalizerProvider = (_, factory) => factory.Create(typeof(Texts)));
        services.AddAuthorization(Conventions.Apply);
        services.AddSigningIn(configuration, settings);
        services.AddSingleton(new SiteAddress(settings.PublicUrl));
        services.AddAntiforgery(options => options.Cookie.Name = "palmares-form");
        services.Configure<CookieTempDataProviderOptions>(options => options.Cookie.Name = "palmares-done");
        services.AddDataProtection().SetApplicationName("palmares").PersistKeysToFileSystem(Directory.CreateDirectory(Path.Combine(settings.Data.Path, "keys")));
        services.AddProblemDetails();
        services.AddUseCases(typeof(PalmaresWeb).Assembly);
        foreach (var section in typeof(PalmaresWeb).Assembly.GetTypes().Where(type => type is { IsClass: true, IsAbstract: false } && type.IsAssignableTo(typeof(IHomeSection))))
            services.AddScoped(typeof(IHomeSection), section);
        services.AddHostedService<OutboxSender>();
        services.AddHostedService<RollReleaser>();
        services.AddHostedService<RetentionWorker>();
        services.AddHostedService<ReminderClock>();
        services.AddHostedService<WebhookTimer>();
        services.AddApiDescription();
        services.AddApiAccess();
        services.ConfigureHttpJsonOptions(options => Array.ForEach<System.Text.Json.Serialization.JsonConverter>([new TypedIdJson(), new System.Text.Json.Serialization.JsonStringEnumConverter()], options.SerializerOptions.Converters.Add));
        services.AddRateLimits(settings);
        services.AddResponseCompression(options => options.EnableForHttps = false);
    }

    private static void Use(WebApplication app, WebSettings settings)
    {
        app.UseResponseCompression();
        app.UseSecurityHeaders(settings.OidcAuthority is { } authority ? new Uri(authority).GetLeftPart(UriPartial.Authority) : null);
        if (!app.Environment.IsDevelopment())
            app.UseExceptionHandler("/status/500");
        app.UseLanguages();
        app.UseStatusCodePagesWithReExecute("/status/{0}");
        app.UseProblemsOfTheApi();
        app.UseStaticFiles(new StaticFileOptions { OnPrepareResponse = file => file.Context.Response.Headers.CacheControl = "public, max-age=86400" });
        app.UseRouting();
        app.UseRateLimiter();
        app.UseAuthentication();
        app.Use(NothingThere);
        app.Use(Helping.KeysStayTheirs);
        app.UseAuthorization();
        app.Use(NotStored);
        app.MapRazorPages();
        app.MapApi();
        app.MapGet("/host-emblem.png", (HostBody host) => host.Emblem is { } emblem ? Results.Bytes(emblem.Png, "image/png") : Results.NotFound()).AllowAnonymous().ExcludeFromDescription();
    }

    // The fallback policy would send a visitor with a mistyped address to the sign-in page.
    // Single sign-on comes back to an address without an endpoint, answered by authentication: so this stands after it.
    private static Task NothingThere(HttpContext context, RequestDelegate next)
    {
        if (context.GetEndpoint() is not null)
            return next(context);
        context.Response.StatusCode = StatusCodes.Status404NotFound;
        return Task.CompletedTask;
    }

    // What was shown to somebody signed in must not come back from a shared browser's history.
    private static Task NotStored(HttpContext context, RequestDelegate next)
    {
        if (context.User.Identity?.IsAuthenticated == true)
            context.Response.Headers.CacheControl = "no-cache, no-store";
        return next(context);
    }
}
