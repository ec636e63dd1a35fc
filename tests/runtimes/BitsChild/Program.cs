// Runs every network of an assembly file and prints the hashes of all it computes, for the test that compares them between
// processes with different hardware settings:
//     BitsChild <assembly file> [--only <network>] [--mutate <Mutation>:<network>]
using System.Reflection;
using NetGen;
using NetGen.BitsChild;

var only = Option("--only");
var mutation = Option("--mutate")?.Split(':');
Console.WriteLine(Hardware.Describe());
foreach (var type in Assembly.LoadFrom(args[0]).GetTypes().OrderBy(type => type.FullName, StringComparer.Ordinal))
{
    if (type.GetCustomAttribute<NetworkAttribute>() is { } declaration && (only ?? type.Name) == type.Name)
    {
        var mutated = mutation?[1] == type.Name ? Enum.Parse<Mutation>(mutation[0]) : Mutation.None;
        var facts = declaration.Precision == Precision.Single
            ? new NetworkRun<float>(type, declaration, mutated).Facts()
            : new NetworkRun<double>(type, declaration, mutated).Facts();
        Console.WriteLine($"{type.Name} {string.Join(' ', facts.Select(fact => $"{fact.Member}={fact.Value}"))}");
    }
}

string? Option(string name) => Array.IndexOf(args, name) is > 0 and var at ? args[at + 1] : null;
