using System.Net;
using Palmares.Kernel;
using Palmares.Records;
using Palmares.Web.Pages.Records;

namespace Palmares.Web.Tests.Shell;

public sealed class Links_that_lead_somewhere
{
    /// <summary>The page that explains a failure has no address of its own: its languages lead to what was asked for.</summary>
    [Theory]
    [InlineData("/no/such?page=2", "/no/such?page=2&lang=fr")]
    [InlineData("/admin/users", "/admin/users?lang=fr")]
    public async Task The_languages_of_a_failure_are_those_of_the_address_that_failed(string asked, string french)
    {
        await using var world = await WebWorld.StartAsync();
        var judge = await world.SignInAs(Role.Judge);

        using var answer = await judge.GetAsync(asked);
        var page = await Visitor.ReadAsync(answer);

        Assert.Contains(answer.StatusCode, new[] { HttpStatusCode.NotFound, HttpStatusCode.Forbidden });
        Assert.Equal(french, page.QuerySelector("a[hreflang=fr]")!.GetAttribute("href"));
    }

    [Theory]
    [InlineData("/engagement/actions", Role.Delegate, true)]
    [InlineData("/engagement/actions#output-1-2", Role.Judge, false)]
    [InlineData("/records/imports", Role.Judge, false)]
    [InlineData("/records/documents/a/b", Role.Judge, true)]
    [InlineData("/roll", Role.Judge, true)]
    public void A_room_is_told_with_a_link_to_whom_it_is_open(string address, Role role, bool open) =>
        Assert.Equal(open, Conventions.MayOpen(Actor.ForUser(UserId.From(new Guid("0193a000-0000-7000-8000-000000000001")), [role], ActorOrigin.Web), address));

    [Theory]
    [InlineData("demo-lab", "/records/documents/demo-lab/LAB%201")]
    [InlineData("demo-lab-roles", null)]
    public void A_line_of_roles_is_no_document(string source, string? link) => Assert.Equal(link, RecordLinks.ToSource(new RecordRef(source, "LAB 1")));
}
