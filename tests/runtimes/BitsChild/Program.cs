// Runs every network of an assembly file and prints the hashes of all it computes, for the test that compares them between
// processes with different hardware settings:
//     BitsChild <assembly file> [--only <network>,…] [--mutate <Mutation>:<network>,…]
// A mutated network is printed beside the right one, as <Mutation>:<network>.
using System.Reflection;
using NetGen;
using NetGen.BitsChild;

var only = Option("--only")?.Split(',');
var mutations = Option("--mutate")?.Split(',').Select(mutation => mutation.Split(':')).ToList() ?? [];
Console.WriteLine(Hardware.Describe());
foreach (var type in Assembly.LoadFrom(args[0]).GetTypes().OrderBy(type => type.FullName, StringComparer.Ordinal))
{
    if (type.GetCustomAttribute<NetworkAttribute>() is { } declaration && only?.Contains(type.Name) != false)
    {
        Print(type.Name, type, declaration, Mutation.None);
        foreach (var mutation in mutations.Where(mutation => mutation[1] == type.Name))
        {
            Print(string.Join(':', mutation), type, declaration, Enum.Parse<Mutation>(mutation[0]));
        }
    }
}

static void Print(string name, Type type, NetworkAttribute declaration, Mutation mutation)
{
    var facts = declaration.Precision == Precision.Single
        ? new NetworkRun<float>(type, declaration, mutation).Facts()
        : new NetworkRun<double>(type, declaration, mutation).Facts();
    Console.WriteLine($"{name} {string.Join(' ', facts.Select(fact => $"{fact.Member}={fact.Value}"))}");
}

string? Option(string name) => Array.IndexOf(args, name) is > 0 and var at ? args[at + 1] : null;
