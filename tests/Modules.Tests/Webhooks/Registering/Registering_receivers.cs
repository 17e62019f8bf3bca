using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Palmares.Kernel;
using Palmares.TestKit;
using Palmares.Webhooks;
using Palmares.Webhooks.Registering;
using Xunit;

namespace Palmares.Modules.Tests.Webhooks.Registering;

public sealed class Registering_receivers
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task The_secretary_registers_a_receiver_and_its_secret_stands_nowhere_in_the_database(Engine engine)
    {
        await using var world = await World.OnAsync(engine);
        var secretary = world.As(Role.Secretary);

        var made = (await world.RunAsync((RegisterWebhook register) => register.RunAsync(new("Registry", "https://registry.example.org/hook", ["awards.roll-published", "awards.phase-moved"]), secretary, Ct))).Value;
        var changed = (await world.RunAsync((ChangeSecret change) => change.RunAsync(made.Id, secretary, Ct))).Value;
        var refused = await world.RunAsync((RegisterWebhook register) => register.RunAsync(new("Registry", "https://registry.example.org/hook", ["awards.roll-published"]), world.As(Role.Rapporteur), Ct));
        var line = Assert.Single((await world.RunAsync((ListWebhooks list) => list.RunAsync(secretary, Ct))).Value);

        Assert.StartsWith("whsec_", made.Secret, StringComparison.Ordinal);
        Assert.NotEqual(made.Secret, changed);
        Assert.Equal(["awards.phase-moved", "awards.roll-published"], line.Kinds);
        Assert.Equal(KernelErrors.NotPermitted, refused.Error);
        Assert.Equal(["webhooks.webhook-registered", "webhooks.secret-changed"], (await world.ActsAsync()).Select(act => act.Name));
        Assert.True(File.Exists(Path.Combine(world.Folder.Path, "keys", "webhooks.key")));
    }

    [Theory]
    [InlineData("http://registry.example.org/hook", "AddressNeeded")]
    [InlineData("ftp://registry.example.org/hook", "AddressNeeded")]
    [InlineData("/hook", "AddressNeeded")]
    [InlineData("https://user:word@registry.example.org/", "AddressNeeded")]
    [InlineData("https://registry.example.org/#here", "AddressNeeded")]
    [InlineData("https://localhost/hook", "AddressPrivate")]
    [InlineData("https://palmares.localhost/hook", "AddressPrivate")]
    [InlineData("https://127.0.0.1/hook", "AddressPrivate")]
    [InlineData("https://2130706433/hook", "AddressPrivate")]
    [InlineData("https://10.1.2.3/hook", "AddressPrivate")]
    [InlineData("https://169.254.169.254/latest/meta-data", "AddressPrivate")]
    [InlineData("https://[::1]/hook", "AddressPrivate")]
    [InlineData("https://[::ffff:10.0.0.1]/hook", "AddressPrivate")]
    [InlineData("https://[64:ff9b::7f00:1]/hook", "AddressPrivate")]
    [InlineData("https://[2002:7f00:1::1]/hook", "AddressPrivate")]
    [InlineData("https://[fd00::1]/hook", "AddressPrivate")]
    public async Task An_address_that_is_not_https_or_lies_behind_the_wall_is_refused(string address, string code)
    {
        await using var world = await World.OnAsync(Engine.Sqlite);

        var refused = await world.RunAsync((RegisterWebhook register) => register.RunAsync(new("Registry", address, ["awards.roll-published"]), world.As(Role.Secretary), Ct));

        Assert.Equal(code, refused.Error.Code);
        Assert.Empty(await world.ActsAsync());
    }

    [Theory]
    [InlineData("8.8.8.8", true)]
    [InlineData("172.15.255.255", true)]
    [InlineData("172.16.0.0", false)]
    [InlineData("100.64.0.1", false)]
    [InlineData("100.128.0.1", true)]
    [InlineData("2606:4700:4700::1111", true)]
    [InlineData("64:ff9b::808:808", true)]
    [InlineData("fe80::1", false)]
    [InlineData("fec0::1", false)]
    [InlineData("ff02::1", false)]
    [InlineData("::", false)]
    [InlineData("0.0.0.0", false)]
    [InlineData("255.255.255.255", false)]
    public void Addresses_are_told_apart_at_their_bounds(string address, bool isPublic) => Assert.Equal(isPublic, AddressRules.IsPublic(IPAddress.Parse(address)));

    [Fact]
    public async Task Where_the_installation_allows_it_a_receiver_on_this_machine_is_taken_by_plain_http()
    {
        await using var world = await World.OnAsync(Engine.Sqlite, services => services.AddSingleton(new WebhookReach(Private: true)));

        Assert.False((await world.RunAsync((RegisterWebhook register) => register.RunAsync(new("Here", "http://127.0.0.1:9/hook", ["awards.roll-published"]), world.As(Role.Secretary), Ct))).IsError);
        Assert.Equal(nameof(WebhooksErrors.AddressNeeded), (await world.RunAsync((RegisterWebhook register) => register.RunAsync(new("There", "http://registry.example.org", ["awards.roll-published"]), world.As(Role.Secretary), Ct))).Error.Code);
    }

    [Fact]
    public async Task Only_kinds_that_may_leave_can_be_chosen()
    {
        await using var world = await World.OnAsync(Engine.Sqlite);
        async Task<string> CodeAsync(string name, params string[] kinds) => (await world.RunAsync((RegisterWebhook register) => register.RunAsync(new(name, "https://registry.example.org", kinds), world.As(Role.Secretary), Ct))).Error.Code;

        Assert.Equal(nameof(WebhooksErrors.NoSuchKind), await CodeAsync("A", "review.score-submitted"));
        Assert.Equal(nameof(WebhooksErrors.NoSuchKind), await CodeAsync("A", "awards.roll-published", "awards.decision-recorded"));
        Assert.Equal(nameof(WebhooksErrors.KindsNeeded), await CodeAsync("A"));
        Assert.Equal(nameof(WebhooksErrors.WebhookNameNeeded), await CodeAsync(" ", "awards.roll-published"));
    }

    /// <summary>What leaves is held against the acts as they are: each kind is an act's name, and each field one of its own that holds no person and no text.</summary>
    [Fact]
    public void What_leaves_are_acts_that_exist_and_fields_that_name_no_person()
    {
        var acts = AppDomain.CurrentDomain.GetAssemblies().Where(assembly => assembly.GetName().Name!.StartsWith("Palmares.", StringComparison.Ordinal)).SelectMany(assembly => assembly.GetTypes())
            .Where(type => type.IsSubclassOf(typeof(Act)) && !type.Name.Contains("Test", StringComparison.Ordinal)).Select(type => (Name: Attribute.GetCustomAttribute(type, typeof(ActNameAttribute)) as ActNameAttribute, Type: type))
            .Where(act => act.Name is not null).ToLookup(act => act.Name!.Name, act => act.Type);

        Assert.All(Leaving.All, kind =>
        {
            var properties = acts[kind.Name].First().GetProperties().ToDictionary(property => char.ToLowerInvariant(property.Name[0]) + property.Name[1..], property => property.PropertyType);
            Assert.All(kind.Fields, field => Assert.Contains(field, properties.Keys));
            Assert.All(kind.Fields, field => Assert.DoesNotContain(properties[field].Name, new[] { "UserId", "PersonId", "JudgeId" }));
            Assert.False(kind.OnlyAfter is not null && Leaving.Find(kind.OnlyAfter) is null);
        });
    }
}
