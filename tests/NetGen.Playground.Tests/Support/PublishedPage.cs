using System.Diagnostics;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.StaticFiles;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.FileProviders;

namespace NetGen.Playground.Tests.Support;

/// <summary>The sample as it is published, trimmed, behind a server of files that knows nothing of it.</summary>
internal sealed class PublishedPage : IAsyncDisposable
{
    private readonly WebApplication _server;

    private PublishedPage(WebApplication server, string folder) => (_server, Folder) = (server, folder);

    /// <summary>The files that are served.</summary>
    public string Folder { get; }

    /// <summary>Where it is served.</summary>
    public string Address => _server.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single();

    /// <summary>Publishes, and serves on a free port.</summary>
    /// <exception cref="InvalidOperationException">It does not publish; the message is what the SDK says.</exception>
    public static async Task<PublishedPage> StartAsync()
    {
        // Files have a fingerprint in their names: those of an earlier publishing would lie beside those of now, and be served.
        var site = Path.Combine(AppContext.BaseDirectory, "site");
        if (Directory.Exists(site))
        {
            Directory.Delete(site, recursive: true);
        }

        await PublishAsync(site);
        var folder = Path.Combine(site, "wwwroot");
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().UseUrls("http://127.0.0.1:0");
        var server = builder.Build();
        var files = new PhysicalFileProvider(folder);
        var types = new FileExtensionContentTypeProvider();
        types.Mappings[".wasm"] = "application/wasm";
        server.UseDefaultFiles(new DefaultFilesOptions { FileProvider = files });
        server.UseStaticFiles(new StaticFileOptions { FileProvider = files, ContentTypeProvider = types, ServeUnknownFileTypes = true });
        await server.StartAsync();
        return new PublishedPage(server, folder);
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => _server.DisposeAsync();

    // Without compression, which takes a minute and changes nothing here.
    private static async Task PublishAsync(string folder)
    {
        var project = Path.Combine(Repository.Root, "samples/Playground");
        using var process = Process.Start(new ProcessStartInfo(
            "dotnet", ["publish", project, "-c", "Release", "-o", folder, "-p:CompressionEnabled=false", "-p:UseSharedCompilation=false", "-nodeReuse:false"])
        {
            RedirectStandardOutput = true,
        })!;
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        if (process.ExitCode != 0)
        {
            throw new InvalidOperationException(output);
        }
    }
}
