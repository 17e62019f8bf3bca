using System.CommandLine;
using Microsoft.Extensions.DependencyInjection;
using Palmares.Awards;
using Palmares.Awards.Certificates;
using Palmares.Awards.Serving;
using Palmares.Kernel;
using Palmares.Proceedings;

namespace Palmares.Cli;

/// <summary><c>palmares certificate write|check|check-service</c>.</summary>
internal sealed class CertificateVerbs : IVerbs
{
    public IEnumerable<Command> Build(Host host)
    {
        var certificate = new Command("certificate", "Laureates' certificates as PDF, and the codes on them.");
        certificate.Subcommands.Add(Write(host));
        certificate.Subcommands.Add(Check(host));
        certificate.Subcommands.Add(CheckService(host));
        yield return certificate;
    }

    private static Command Write(Host host)
    {
        var laureate = new Argument<Guid>("laureate");
        var language = new Option<CertificateLanguage>("--language") { Description = "Its own language: en, fr, es, ar, ru or zh." };
        var file = new Option<string>("--out") { Description = "The file to write.", Required = true };
        var verb = new Command("write", "The certificate of a laureate. Example: palmares certificate write 01890000-0000-7000-8000-0000000000ff --language fr --out certificate.pdf --as secretary@example.org") { laureate, language, file };
        verb.SetAction((parsed, ct) => host.RunAsync<string>(
            parsed,
            async (services, by, token) =>
            {
                var body = services.GetRequiredService<HostBody>();
                var written = await services.GetRequiredService<WriteCertificate>().RunAsync(new(parsed.GetValue(language), new CertificateHost(body.Organisation, body.Emblem), LaureateId.From(parsed.GetValue(laureate))), by, token);
                if (written.IsError)
                    return written.Error;
                await PlainFile.WriteAsync(parsed.GetValue(file)!, written.Value.Pdf, token);
                return parsed.GetValue(file)!;
            },
            ct,
            written => Console.Out.WriteLine($"{written} written.")));
        return verb;
    }

    private static Command Check(Host host)
    {
        var code = new Argument<string>("code") { Description = "As it stands on the paper; hyphens may be left out." };
        var verb = new Command("check", "What stands behind the code of a certificate. Example: palmares certificate check K7QF-3M2D-9XPA-V1TC --json") { code };
        verb.SetAction((parsed, ct) => host.RunAsync(
            parsed,
            (services, _, token) => services.GetRequiredService<CheckCertificate>().RunAsync(parsed.GetValue(code)!, token),
            ct,
            found => Console.Out.WriteLine($"{found.Owner}: {found.Programme} {found.Label}, {found.Category}; {found.Laureate?.Name ?? (found.WithdrawnAt is null ? "not named in public" : "title withdrawn")}")));
        return verb;
    }

    private static Command CheckService(Host host)
    {
        var code = new Argument<string>("code") { Description = "As it stands on the paper; hyphens may be left out." };
        var verb = new Command("check-service", "What stands behind the code of a judge's proof of service. Example: palmares certificate check-service K7QF-3M2D-9XPA-V1TC") { code };
        verb.SetAction((parsed, ct) => host.RunAsync(
            parsed,
            (services, _, token) => services.GetRequiredService<CheckJudgeProof>().RunAsync(parsed.GetValue(code)!, token),
            ct,
            found => Console.Out.WriteLine($"{found.Owner}: {found.Name} judged in {found.Programme} {found.Label}")));
        return verb;
    }
}
