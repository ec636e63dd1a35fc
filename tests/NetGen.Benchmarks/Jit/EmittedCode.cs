using System.Reflection;

namespace NetGen.Benchmarks.Jit;

/// <summary>How much code a network became.</summary>
internal static class EmittedCode
{
    private const BindingFlags Declared = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    /// <summary>Name, IL bytes and IL locals of each method of the network and its kernels, in the order of the file.</summary>
    public static IEnumerable<(string Name, int Bytes, int Locals)> Methods(Type network)
    {
        foreach (var type in network.GetNestedTypes(Declared).Prepend(network))
        {
            foreach (var method in type.GetConstructors(Declared).Concat<MethodBase>(type.GetMethods(Declared)))
            {
                if (method.GetMethodBody() is { } body)
                {
                    var name = (type == network ? "" : type.Name + ".") + method.Name.Split('.')[^1];
                    var parameters = string.Join(", ", method.GetParameters().Select(parameter => parameter.Name));
                    yield return ($"{name}({parameters})", body.GetILAsByteArray()!.Length, body.LocalVariables.Count);
                }
            }
        }
    }

    /// <summary>Lines of the emitted files, which the build copies beside the program.</summary>
    public static int Lines(Type network)
    {
        var (folder, pattern) = (Path.Combine(AppContext.BaseDirectory, "emitted"), network.FullName + ".*");
        var files = Directory.Exists(folder) ? Directory.GetFiles(folder, pattern) : [];
        return files.Length > 0 ? files.Sum(file => File.ReadLines(file).Count()) : throw new UsageException($"no {pattern} in {folder}: the build copies the emitted files there");
    }
}
