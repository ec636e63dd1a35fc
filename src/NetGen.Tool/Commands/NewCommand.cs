using System.CommandLine;
using System.Reflection;
using NetGen.Tool.Errors;
using NetGen.Tool.Files;
using NetGen.Tool.Networks;

namespace NetGen.Tool.Commands;

/// <summary><c>netgen new NAME</c>: the smallest project that trains.</summary>
internal static class NewCommand
{
    private static readonly Argument<string> Name = new("NAME") { Description = "The project's name, and its folder's." };

    private static readonly Option<string?> Output = new("--output", "-o") { Description = "The folder; that of the name unless given.", HelpName = "DIR" };

    /// <summary>The version of the package: that of this program, with which it is built.</summary>
    private static string Version => typeof(NewCommand).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion.Split('+')[0];

    /// <summary>The command.</summary>
    /// <param name="terminal">Where it writes.</param>
    public static Command Create(Terminal terminal)
    {
        var command = new Command("new", "Writes the smallest project that trains a network.") { Name, Output };
        Examples.Add(command, "netgen new Hello && cd Hello && dotnet run");
        command.SetAction(found => Run(terminal, found.GetRequiredValue(Name), found.GetValue(Output)));
        return command;
    }

    private static int Run(Terminal terminal, string name, string? folder)
    {
        if (name.Length == 0 || name.StartsWith('.') || name.Any(letter => !char.IsAsciiLetterOrDigit(letter) && letter is not ('.' or '-' or '_')))
        {
            throw new UsageException($"NAME: expected letters, digits, full stops, hyphens and underscores, such as Hello, found {OneLine.Quote(name)}");
        }

        // The project's assembly would have the name of a library that it references.
        if (name.Equals(nameof(NetGen), StringComparison.OrdinalIgnoreCase) || name.Equals(nameof(System), StringComparison.OrdinalIgnoreCase))
        {
            throw new UsageException($"NAME: expected another name than that of a library which the project uses, found {OneLine.Quote(name)}");
        }

        var output = folder ?? name;
        using var set = new FileSet(replaces: false);
        set.Add(Path.Combine(output, name + ".csproj"), Project);
        set.Add(Path.Combine(output, "Program.cs"), Program(Identifiers.Pascal(name, "My") + "Net"));
        set.Commit();
        terminal.Line($"wrote {Path.Combine(output, name + ".csproj")} and {Path.Combine(output, "Program.cs")}; dotnet run --project {output} trains");
        return ExitCode.Done;
    }

    private static string Project => $"""
        <Project Sdk="Microsoft.NET.Sdk">

          <PropertyGroup>
            <OutputType>Exe</OutputType>
            <TargetFramework>net10.0</TargetFramework>
            <ImplicitUsings>enable</ImplicitUsings>
            <Nullable>enable</Nullable>
          </PropertyGroup>

          <ItemGroup>
            <PackageReference Include="NetGen" Version="{Version}" />
          </ItemGroup>

          <!-- What netgen train and netgen import write beside this file. -->
          <ItemGroup>
            <AdditionalFiles Include="*.weights" />
          </ItemGroup>

        </Project>

        """;

    private static string Program(string network) => $$"""
        using NetGen;
        using NetGen.Training;

        // Exclusive or: 1 where the two inputs differ.
        float[] inputs = [0, 0,  0, 1,  1, 0,  1, 1];
        int[] labels = [0, 1, 1, 0];

        var net = new {{network}}(seed: 1);
        Console.WriteLine(net.Fit(inputs, labels, new FitOptions { Epochs = 500, LearningRate = 0.05 }));
        for (var n = 0; n < 4; n++)
        {
            var input = inputs.AsSpan(2 * n, 2);
            Console.WriteLine($"{input[0]} xor {input[1]} = {net.Classify(input)}");
        }

        [Network(2, Loss.BinaryCrossEntropy)]
        [Dense(8, Activation.Tanh)]
        [Dense(1, Activation.Sigmoid)]
        [Adam]
        sealed partial class {{network}};

        """;
}
