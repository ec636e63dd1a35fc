using System.Diagnostics;
using System.Globalization;
using System.IO.Compression;
using NetGen.Tool.Networks;
using NetGen.Tool.Tests.Support;

namespace NetGen.Tool.Tests.Installed;

/// <summary>The tool as a user has it: installed from its package, run as a program, what it writes built with the package of the library.</summary>
[Collection(nameof(InstalledTool))]
public sealed class InstalledToolTests(InstalledTool tool)
{
    [Fact]
    public void TheNewProjectTrains()
    {
        var folder = tool.NewFolder();
        Assert.Contains("wrote Hello/Hello.csproj and Hello/Program.cs", tool.Succeed(folder, "new", "Hello").Replace('\\', '/'), StringComparison.Ordinal);
        var output = InstalledTool.Demand("dotnet", folder, "run", "--project", "Hello");
        Assert.Contains("Completed after 500 epochs", output, StringComparison.Ordinal);
        foreach (var line in (string[])["0 xor 0 = 0", "0 xor 1 = 1", "1 xor 0 = 1", "1 xor 1 = 0"])
        {
            Assert.Contains(line, output, StringComparison.Ordinal);
        }
    }

    /// <summary>
    /// Two networks are trained, and their files built into a project where warnings are errors: for every row of the tables it writes what the files, compiled here, give.
    /// One is static, and its names are those that C# has no room for.
    /// </summary>
    [Fact]
    public void WhatIsTrainedIsBuiltAndGivesTheSame()
    {
        var folder = tool.NewFolder();
        tool.Succeed(folder, "new", "Uses");
        var project = Path.Combine(folder, "Uses");
        File.WriteAllText(Path.Combine(folder, "fruit.csv"), Tables.Fruit(60, hasClasses: false));
        tool.Succeed(folder, "train", Tables.Iris, "--target", "label", "--output", "Uses", "--namespace", "My.Nets");
        tool.Succeed(folder, "train", "fruit.csv", "--target", "price & <tax>", "--output", "Uses", "--frozen", "--epochs", "50");
        File.WriteAllText(Path.Combine(project, "Program.cs"), """
            using System.Globalization;

            CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
            var iris = new My.Nets.Iris();
            foreach (var line in File.ReadLines(args[0]).Skip(1))
            {
                var cells = line.Split(',').Select(float.Parse).ToArray();
                Console.WriteLine(iris.Predict(sepalLength: cells[0], sepalWidth: cells[1], petalLength: cells[2], petalWidth: cells[3]));
            }

            Console.WriteLine(Fruit.Predict(theKind: "apple", @class: "far", weightG: 120.5f).ToString("R"));
            """);
        var output = InstalledTool.Demand("dotnet", folder, "run", "--project", "Uses", "-p:TreatWarningsAsErrors=true", "--", Tables.Iris)
            .Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

        var (iris, fruit) = (Read(project, "Iris", "My.Nets.Iris"), Read(project, "Fruit", "Fruit"));
        var rows = File.ReadLines(Tables.Iris).Skip(1).Select(line => line.Split(',').Select(cell => double.Parse(cell, CultureInfo.InvariantCulture)).ToArray()).ToList();
        Assert.Equal(rows.Select(row => Array.IndexOf(iris(row[..4]), iris(row[..4]).Max()).ToString(CultureInfo.InvariantCulture)), output[..^1]);
        Assert.InRange(rows.Zip(output).Count(row => row.First[4].ToString(CultureInfo.InvariantCulture) == row.Second), 135, 150);
        Assert.Equal((float)fruit([1, 0, 0, 1, 0, 120.5])[0], float.Parse(output[^1], CultureInfo.InvariantCulture));
    }

    [Fact]
    public void AModelGoesRound()
    {
        var folder = tool.NewFolder();
        tool.Succeed(folder, "train", Tables.Iris, "--target", "label", "--epochs", "5");
        Assert.Contains("4-Standardize-16:Relu-16:Relu-3:Softmax;CrossEntropy;Single", tool.Succeed(folder, "inspect", "Iris.weights"), StringComparison.Ordinal);
        tool.Succeed(folder, "export", "Iris.weights", "--to", "safetensors");
        tool.Succeed(folder, "import", "Iris.safetensors", "--name", "Again");
        tool.Succeed(folder, "export", "Again.weights", "--to", "csharp", "--name", "Alone");
        Assert.Equal(File.ReadAllText(Path.Combine(folder, "Iris.weights")), File.ReadAllText(Path.Combine(folder, "Again.weights")));
        Assert.Equal(["Again.cs", "Again.weights", "Alone.cs", "Iris.cs", "Iris.safetensors", "Iris.weights"], Directory.GetFiles(folder).Select(Path.GetFileName).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void WhatIsWrongEndsWithACodeAndALine()
    {
        var folder = tool.NewFolder();
        foreach (var (code, arguments) in ((int, string[])[])[(1, ["train", "none.csv", "--target", "y"]), (2, ["train"]), (2, ["nothing"]), (1, ["inspect", "none"]), (0, ["--help"])])
        {
            var (found, _, error) = tool.Run(folder, arguments);
            Assert.Equal(code, found);
            Assert.Equal(code == 0 ? 0 : 1, error.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length);
        }

        Assert.Empty(Directory.GetFiles(folder));
    }

    /// <summary>A training that would take hours is interrupted: it ends at once, with the shell's code, and what it has found is written.</summary>
    [Fact]
    public async Task ControlCKeepsTheBestWeights()
    {
        if (OperatingSystem.IsWindows())
        {
            return; // No program there can send another one the signal.
        }

        var folder = tool.NewFolder();
        using var process = Process.Start(new ProcessStartInfo(
            tool.Program, ["train", Tables.Digits, "--target", "label", "--epochs", "1000000", "--learning-rate", "1e-6"]) { WorkingDirectory = folder, RedirectStandardOutput = true })!;
        for (var line = await process.StandardOutput.ReadLineAsync(); line?.StartsWith("epoch 1/1000000", StringComparison.Ordinal) == false;)
        {
            line = await process.StandardOutput.ReadLineAsync();
        }

        InstalledTool.Demand("kill", folder, "-INT", process.Id.ToString(CultureInfo.InvariantCulture));
        var rest = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        Assert.Equal(130, process.ExitCode);
        Assert.Contains("Cancelled after ", rest, StringComparison.Ordinal);
        Assert.Contains("rows held out", rest, StringComparison.Ordinal);
        Assert.Equal(10, Read(folder, "Digits", "Digits")(new double[64]).Length);
        Assert.Equal(["Digits.cs", "Digits.weights"], Directory.GetFiles(folder).Select(Path.GetFileName).Order(StringComparer.Ordinal));
    }

    /// <summary>The tool brings the generator and the library with which it compiles, and depends on no other package.</summary>
    [Fact]
    public void ThePackageHasAllThatItNeeds()
    {
        using var package = ZipFile.OpenRead(tool.Packages.Single(path => Path.GetFileName(path).StartsWith("NetGen.Tool.", StringComparison.Ordinal)));
        var files = package.Entries.Select(entry => entry.Name).ToList();
        Assert.All((string[])["NetGen.Tool.dll", "NetGen.dll", "NetGen.Generator.dll", "Microsoft.CodeAnalysis.CSharp.dll", "README.md"], file => Assert.Contains(file, files));
        using var page = new StreamReader(package.Entries.Single(entry => entry.FullName == "README.md").Open());
        Assert.StartsWith("# netgen\n", page.ReadToEnd(), StringComparison.Ordinal);
        using var manifest = new StreamReader(package.Entries.Single(entry => entry.Name == "NetGen.Tool.nuspec").Open());
        var text = manifest.ReadToEnd();
        Assert.Contains("<packageType name=\"DotnetTool\" />", text, StringComparison.Ordinal);
        Assert.DoesNotContain("<dependency ", text, StringComparison.Ordinal);
    }

    private static Func<double[], double[]> Read(string folder, string name, string type) => Outputs.Of(Compiled.Load(
        File.ReadAllText(Path.Combine(folder, name + ".cs")), name + ".cs", (name + ".weights", File.ReadAllText(Path.Combine(folder, name + ".weights")))).GetType(type, throwOnError: true)!);
}
