using System.Globalization;

namespace NetGen.Weights;

/// <summary>The names of modules that a caller gives.</summary>
internal static class ModuleNames
{
    /// <summary>Demands a name for each layer, all different; without names (<see langword="null"/>) nothing.</summary>
    public static void Check(string[]? modules, int layers)
    {
        if (modules is null)
        {
            return;
        }

        if (modules.Length != layers)
        {
            throw new ArgumentException(
                string.Format(CultureInfo.InvariantCulture, "Expected {0} names of modules, one for each layer that has tensors, found {1}.", layers, modules.Length), nameof(modules));
        }

        for (var i = 0; i < modules.Length; i++)
        {
            if (string.IsNullOrEmpty(modules[i]))
            {
                throw new ArgumentException(string.Format(CultureInfo.InvariantCulture, "Expected a name for layer {0}, found none.", i + 1), nameof(modules));
            }

            if (Array.IndexOf(modules, modules[i]) < i)
            {
                throw new ArgumentException($"Expected each name once, found '{modules[i]}' again.", nameof(modules));
            }
        }
    }
}
