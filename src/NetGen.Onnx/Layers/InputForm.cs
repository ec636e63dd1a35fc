namespace NetGen.Onnx.Layers;

/// <summary>A way to see the input: what its axes are, and the layout that has its values in the same order.</summary>
internal sealed record InputForm(LayerShape Shape, IReadOnlyList<Role> Roles, bool IsChannelsFirst)
{
    private const Role None = Role.None, C = Role.Channel, H = Role.Row, W = Role.Column;

    /// <summary>All ways to see a shape, the usual ones first. The file does not say which it is: what reads the input does.</summary>
    public static IEnumerable<InputForm> Of(IReadOnlyList<int> sizes)
    {
        foreach (var roles in Usual(sizes.Count))
        {
            if (roles.Zip(sizes).Any(axis => axis.First == None && axis.Second != 1))
            {
                continue;
            }

            int Size(Role role) => roles.Contains(role) ? sizes[Array.IndexOf(roles, role)] : 1;
            var shape = new LayerShape(roles.Contains(H) ? 3 : roles.Contains(W) ? 2 : 1, Size(H), Size(W), Size(C));
            var isFirst = Array.IndexOf(roles, C) < Array.IndexOf(roles, W);
            var known = Flow.Known(roles, sizes);
            yield return new InputForm(shape, known, isFirst);
            if (shape.Channels == 1 || shape.Positions == 1)
            {
                yield return new InputForm(shape, known, !isFirst);
            }
        }
    }

    private static Role[][] Usual(int rank) => rank switch
    {
        1 => [[C]],
        2 => [[None, C], [W, C]],
        3 => [[None, C, W], [None, W, C], [W, None, C], [None, None, C]],
        4 => [[None, C, H, W], [None, H, W, C], [None, C, None, W], [None, C, W, None], [None, None, W, C], [None, W, None, C], [None, None, None, C]],
        _ => [],
    };
}
