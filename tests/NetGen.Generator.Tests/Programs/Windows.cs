using NetGen.Generator.Programs;

namespace NetGen.Generator.Tests.Programs;

/// <summary>What a window reads.</summary>
internal static class Windows
{
    /// <summary>Each value of the kernel that lies inside at an output position, and the input position there.</summary>
    public static IEnumerable<(int Kernel, int Position)> Read(Window window, int output)
    {
        var (y, x) = (output / window.OutWidth, output % window.OutWidth);
        for (var i = 0; i < window.KernelHeight; i++)
        {
            for (var j = 0; j < window.KernelWidth; j++)
            {
                if (window.Row(y, i) is { } row && window.Column(x, j) is { } column)
                {
                    yield return ((i * window.KernelWidth) + j, (row * window.InWidth) + column);
                }
            }
        }
    }
}
