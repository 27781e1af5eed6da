"""Questions about which definition refers to which; without recursion, since specs may be hostile."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

Graph = Mapping[str, Iterable[str]]


def reachable(graph: Graph, start: str) -> set[str]:
    """Every node that can be come to, the start included."""
    seen, waiting = {start}, [start]
    while waiting:
        for node in graph.get(waiting.pop(), ()):
            if node not in seen:
                seen.add(node)
                waiting.append(node)
    return seen


def circles(graph: Graph) -> list[list[str]]:
    """The groups of nodes that lead back to themselves."""
    return [group for group in _groups(graph) if len(group) > 1 or group[0] in graph.get(group[0], ())]


def longest_chain(graph: Graph) -> int:
    """How many nodes stand in the longest row; those of a circle count as standing in one row."""
    groups = _groups(graph)
    of = {node: index for index, group in enumerate(groups) for node in group}
    depth = [0] * len(groups)
    for index in reversed(range(len(groups))):
        below = {of[other] for node in groups[index] for other in graph.get(node, ()) if other in of} - {index}
        depth[index] = len(groups[index]) + max((depth[other] for other in below), default=0)
    return max(depth, default=0)


def _groups(graph: Graph) -> list[list[str]]:
    """Strongly connected nodes (Kosaraju's way), each group before those it leads to."""
    backward: dict[str, list[str]] = {node: [] for node in graph}
    for node, others in graph.items():
        for other in others:
            if other in backward:
                backward[other].append(node)
    placed: set[str] = set()
    groups: list[list[str]] = []
    for node in reversed(_finishing_order(graph)):
        group, waiting = [], [node] if node not in placed else []
        placed.update(waiting)
        while waiting:
            group.append(waiting.pop())
            new = dict.fromkeys(other for other in backward[group[-1]] if other not in placed)
            placed.update(new)
            waiting += new
        if group:
            groups.append(group)
    return groups


def _finishing_order(graph: Graph) -> list[str]:
    """The nodes in the order in which a depth-first walk leaves them."""
    seen: set[str] = set()
    order: list[str] = []
    for start in graph:
        path = [(start, iter(graph[start]))] if start not in seen else []
        seen.add(start)
        while path:
            node, others = path[-1]
            for other in others:
                if other in graph and other not in seen:
                    seen.add(other)
                    path.append((other, iter(graph[other])))
                    break
            else:
                order.append(node)
                path.pop()
    return order
