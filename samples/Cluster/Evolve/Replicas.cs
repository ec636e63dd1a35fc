namespace Cluster.Evolve;

/// <summary>The runs that a silo works for, each with its parameters; only the latest are kept. One that comes again catches up from its start.</summary>
internal sealed class Replicas
{
    private const int Kept = 8;

    private readonly LinkedList<(string Run, Evolution Evolution)> _latest = [];

    /// <summary>The parameters of a run, as far as they are known here.</summary>
    public Evolution Of(string run, EvolutionSettings settings)
    {
        lock (_latest)
        {
            var node = _latest.First;
            while (node is not null && node.Value.Run != run)
                node = node.Next;
            if (node is not null)
                _latest.Remove(node);
            else
                node = new LinkedListNode<(string, Evolution)>((run, new Evolution(settings)));

            _latest.AddFirst(node);
            if (_latest.Count > Kept)
                _latest.RemoveLast();
            return node.Value.Evolution;
        }
    }
}
